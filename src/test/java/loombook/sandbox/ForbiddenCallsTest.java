package loombook.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ForbiddenCallsTest {
    private static final int READ_ON_INTEL = 0;
    private static final int FUTEX_ON_ARM = 98;
    private static final long THREAD = 0x3d0f00;
    private static final long PROCESS = 0x11;
    private static final long PROCESS_IN_NEW_USERS = 0x10000011;

    @ParameterizedTest
    @EnumSource
    void whatIsNotNamedIsAllowed(Processor processor) {
        int harmless = processor == Processor.INTEL ? READ_ON_INTEL : FUTEX_ON_ARM;

        assertThat(
                        new FilterMachine(ForbiddenCalls.inNamespaces(processor))
                                .on(processor.audit(), harmless))
                .isEqualTo("allow");
        assertThat(
                        new FilterMachine(ForbiddenCalls.amongOthers(processor, true))
                                .on(processor.audit(), harmless))
                .isEqualTo("allow");
        assertThat(
                        new FilterMachine(ForbiddenCalls.onceStarted(processor))
                                .on(processor.audit(), harmless))
                .isEqualTo("allow");
    }

    @Test
    void callsOfAnotherProcessorAreDeadly() {
        FilterMachine filter = new FilterMachine(ForbiddenCalls.inNamespaces(Processor.INTEL));

        assertThat(filter.on(Processor.ARM.audit(), READ_ON_INTEL)).isEqualTo("kill");
        // the same processor with its other set of numbers, and its older self
        assertThat(filter.on(Processor.INTEL.audit(), 0x40000000)).isEqualTo("kill");
        assertThat(filter.on(0x40000003, READ_ON_INTEL)).isEqualTo("kill");
    }

    @ParameterizedTest
    @EnumSource
    void inNamespacesThreadsStartAndProcessesDoNot(Processor processor) {
        byte[] filter = ForbiddenCalls.inNamespaces(processor);

        assertThat(on(filter, processor, SystemCall.CLONE, THREAD)).isEqualTo("allow");
        assertThat(on(filter, processor, SystemCall.CLONE, PROCESS)).isEqualTo("fail 1");
        assertThat(on(filter, processor, SystemCall.CLONE3)).isEqualTo("fail 38");
        assertThat(on(filter, processor, SystemCall.PTRACE)).isEqualTo("fail 1");
        assertThat(on(filter, processor, SystemCall.SECCOMP)).isEqualTo("allow");
        assertThat(on(filter, processor, SystemCall.EXECVE)).isEqualTo("allow");
    }

    @ParameterizedTest
    @EnumSource
    void inNamespacesSocketsAreOfTheUsualFamilies(Processor processor) {
        byte[] filter = ForbiddenCalls.inNamespaces(processor);

        assertThat(on(filter, processor, SystemCall.SOCKET, 1, 1, 0)).isEqualTo("allow");
        assertThat(on(filter, processor, SystemCall.SOCKET, 2, 2, 17)).isEqualTo("allow");
        assertThat(on(filter, processor, SystemCall.SOCKET, 10, 1, 6)).isEqualTo("allow");
        // netlink, encryption, virtual machines
        assertThat(on(filter, processor, SystemCall.SOCKET, 16, 3, 0)).isEqualTo("fail 97");
        assertThat(on(filter, processor, SystemCall.SOCKET, 38, 5, 0)).isEqualTo("fail 97");
        assertThat(on(filter, processor, SystemCall.SOCKET, 40, 1, 0)).isEqualTo("fail 97");
    }

    @ParameterizedTest
    @EnumSource
    void amongOthersTheShortestUnixAddressIsTheOnlyOne(Processor processor) {
        byte[] filter = ForbiddenCalls.amongOthers(processor, false);

        assertThat(on(filter, processor, SystemCall.CONNECT, 5, 0, 4)).isEqualTo("allow");
        assertThat(on(filter, processor, SystemCall.CONNECT, 5, 0, 5)).isEqualTo("fail 13");
        assertThat(on(filter, processor, SystemCall.CONNECT, 5, 0, 16)).isEqualTo("fail 13");
        assertThat(on(filter, processor, SystemCall.CONNECT, 5, 0, 110)).isEqualTo("fail 13");
        assertThat(on(filter, processor, SystemCall.CHDIR)).isEqualTo("fail 1");
    }

    @ParameterizedTest
    @EnumSource
    void amongOthersTcpIsForThoseWhoNeedIt(Processor processor) {
        byte[] without = ForbiddenCalls.amongOthers(processor, false);
        byte[] with = ForbiddenCalls.amongOthers(processor, true);

        assertThat(on(without, processor, SystemCall.SOCKET, 2, 1, 0)).isEqualTo("fail 97");
        assertThat(on(with, processor, SystemCall.SOCKET, 2, 1, 0)).isEqualTo("allow");
        assertThat(on(with, processor, SystemCall.SOCKET, 2, 0x80801, 6)).isEqualTo("allow");
        assertThat(on(with, processor, SystemCall.CONNECT, 5, 0, 16)).isEqualTo("allow");
        // another version of the protocol, datagrams, raw packets, kinds of TCP without rules
        assertThat(on(with, processor, SystemCall.SOCKET, 10, 1, 0)).isEqualTo("fail 97");
        assertThat(on(with, processor, SystemCall.SOCKET, 2, 2, 0)).isEqualTo("fail 1");
        assertThat(on(with, processor, SystemCall.SOCKET, 2, 3, 6)).isEqualTo("fail 1");
        assertThat(on(with, processor, SystemCall.SOCKET, 2, 1, 262)).isEqualTo("fail 1");
        // a connection that begins with data is made without asking
        assertThat(on(with, processor, SystemCall.SENDTO, 5, 0, 0, 0x20000000, 0))
                .isEqualTo("fail 1");
        assertThat(on(with, processor, SystemCall.SENDTO, 5, 0, 0, 0x4000, 0)).isEqualTo("allow");
        assertThat(on(with, processor, SystemCall.SENDMSG, 5, 0, 0x20000000)).isEqualTo("fail 1");
    }

    @ParameterizedTest
    @EnumSource
    void amongOthersNobodyIsSignalled(Processor processor) {
        byte[] filter = ForbiddenCalls.amongOthers(processor, true);

        assertThat(on(filter, processor, SystemCall.KILL, 1, 9)).isEqualTo("fail 1");
        assertThat(on(filter, processor, SystemCall.TKILL, 1, 9)).isEqualTo("fail 1");
        assertThat(on(filter, processor, SystemCall.PIDFD_OPEN, 1)).isEqualTo("fail 1");
        assertThat(on(filter, processor, SystemCall.CLONE, PROCESS)).isEqualTo("allow");
        assertThat(on(filter, processor, SystemCall.CLONE, PROCESS_IN_NEW_USERS))
                .isEqualTo("fail 1");
    }

    @ParameterizedTest
    @EnumSource
    void onceStartedNothingElseStarts(Processor processor) {
        byte[] filter = ForbiddenCalls.onceStarted(processor);

        assertThat(on(filter, processor, SystemCall.EXECVE)).isEqualTo("fail 1");
        assertThat(on(filter, processor, SystemCall.EXECVEAT)).isEqualTo("fail 1");
        assertThat(on(filter, processor, SystemCall.CLONE, PROCESS)).isEqualTo("fail 1");
        assertThat(on(filter, processor, SystemCall.CLONE, THREAD)).isEqualTo("allow");
    }

    private static String on(
            byte[] filter, Processor processor, SystemCall call, long... arguments) {
        return new FilterMachine(filter)
                .on(processor.audit(), call.number(processor).orElseThrow(), arguments);
    }
}
