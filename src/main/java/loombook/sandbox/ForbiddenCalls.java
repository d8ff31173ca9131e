package loombook.sandbox;

import static loombook.sandbox.SystemCall.*;

/// Which system calls a jailed program may not make, tier by tier.
final class ForbiddenCalls {
    private static final int EPERM = 1;
    private static final int EACCES = 13;
    private static final int ENOSYS = 38;
    private static final int EAFNOSUPPORT = 97;

    private static final int UNIX = 1;
    private static final int INTERNET = 2;
    private static final int INTERNET_6 = 10;
    private static final int STREAM = 1;
    private static final int KIND_OF_SOCKET = 0xf;
    private static final int TCP = 6;
    private static final int FAST_OPEN = 0x20000000;

    private static final int CLONE_THREAD = 0x00010000;

    /// All flags of `clone` that ask for a namespace.
    private static final int CLONE_NAMESPACES = 0x7e020080;

    private static final int TYPE_INTO_TERMINAL = 0x5412;
    private static final int CONSOLE_SELECTION = 0x541c;

    /// The length of a Unix socket's address with a name of one character: the kind, the character
    /// and the end. Nothing but our own folder, the working folder, can be named so.
    private static final int SHORTEST_UNIX_ADDRESS = 4;

    private static final int INTERNET_ADDRESS = 16;

    private ForbiddenCalls() {}

    /// In namespaces of its own a program may do what it likes with its sockets, but it may not
    /// start another process, nor leave the internet's address families: some of the others, like
    /// that between virtual machines, know no namespaces.
    static byte[] inNamespaces(Processor processor) {
        SyscallFilter filter = everywhere(processor);
        filter.fail(EPERM, FORK, VFORK);
        filter.on(CLONE, filter.rule().argument(0).failUnlessAnyBit(EPERM, CLONE_THREAD));
        filter.on(
                SOCKET,
                filter.rule()
                        .argument(0)
                        .failUnlessOneOf(EAFNOSUPPORT, UNIX, INTERNET, INTERNET_6));
        return filter.bytes();
    }

    /// Without namespaces, whatever reaches beyond the program's own folder and ports is closed:
    /// Unix sockets by path, datagrams, other processes.
    ///
    /// @param network whether TCP is of any use to it; to which ports is Landlock's affair
    static byte[] amongOthers(Processor processor, boolean network) {
        SyscallFilter filter = everywhere(processor);
        filter.fail(
                EPERM,
                KILL,
                TKILL,
                RT_SIGQUEUEINFO,
                RT_TGSIGQUEUEINFO,
                PIDFD_OPEN,
                PIDFD_SEND_SIGNAL,
                FORK,
                VFORK,
                CHDIR,
                FCHDIR,
                SENDMMSG);
        filter.on(CLONE, filter.rule().argument(0).failIfAnyBit(EPERM, CLONE_NAMESPACES));
        int[] families = network ? new int[] {UNIX, INTERNET} : new int[] {UNIX};
        filter.on(
                SOCKET,
                filter.rule()
                        .argument(0)
                        .failUnlessOneOf(EAFNOSUPPORT, families)
                        .argument(1)
                        .masked(KIND_OF_SOCKET)
                        .failUnlessOneOf(EPERM, STREAM)
                        .argument(2)
                        .failUnlessOneOf(EPERM, 0, TCP));
        int[] lengths =
                network
                        ? new int[] {SHORTEST_UNIX_ADDRESS, INTERNET_ADDRESS}
                        : new int[] {SHORTEST_UNIX_ADDRESS};
        filter.on(CONNECT, filter.rule().argument(2).failUnlessOneOf(EACCES, lengths));
        filter.on(SENDTO, filter.rule().argument(3).failIfAnyBit(EPERM, FAST_OPEN));
        filter.on(SENDMSG, filter.rule().argument(2).failIfAnyBit(EPERM, FAST_OPEN));
        return filter.bytes();
    }

    /// What a JVM can do without once it runs.
    static byte[] onceStarted(Processor processor) {
        SyscallFilter filter = new SyscallFilter(processor);
        filter.fail(ENOSYS, CLONE3).fail(EPERM, FORK, VFORK, EXECVE, EXECVEAT);
        filter.on(CLONE, filter.rule().argument(0).failUnlessAnyBit(EPERM, CLONE_THREAD));
        return filter.bytes();
    }

    private static SyscallFilter everywhere(Processor processor) {
        SyscallFilter filter = new SyscallFilter(processor);
        // Its flags are out of a filter's sight; the C library then uses the older call.
        filter.fail(ENOSYS, CLONE3);
        filter.fail(
                EPERM,
                // other processes
                PTRACE,
                PROCESS_VM_READV,
                PROCESS_VM_WRITEV,
                PROCESS_MADVISE,
                KCMP,
                PIDFD_GETFD,
                // namespaces, mounts, other roots
                UNSHARE,
                SETNS,
                MOUNT,
                UMOUNT2,
                PIVOT_ROOT,
                CHROOT,
                MOVE_MOUNT,
                OPEN_TREE,
                FSOPEN,
                FSCONFIG,
                FSMOUNT,
                FSPICK,
                MOUNT_SETATTR,
                NAME_TO_HANDLE_AT,
                OPEN_BY_HANDLE_AT,
                MKNOD,
                MKNODAT,
                // programs that come from no file
                MEMFD_CREATE,
                MEMFD_SECRET,
                EXECVEAT,
                // the large and the rarely walked parts of the kernel
                BPF,
                PERF_EVENT_OPEN,
                USERFAULTFD,
                IO_URING_SETUP,
                IO_URING_ENTER,
                IO_URING_REGISTER,
                ADD_KEY,
                REQUEST_KEY,
                KEYCTL,
                FANOTIFY_INIT,
                PERSONALITY,
                MODIFY_LDT,
                IOPL,
                IOPERM,
                // the machine as a whole
                INIT_MODULE,
                FINIT_MODULE,
                DELETE_MODULE,
                KEXEC_LOAD,
                KEXEC_FILE_LOAD,
                REBOOT,
                SWAPON,
                SWAPOFF,
                SETHOSTNAME,
                SETDOMAINNAME,
                SETTIMEOFDAY,
                CLOCK_SETTIME,
                ADJTIMEX,
                CLOCK_ADJTIME,
                QUOTACTL,
                ACCT,
                SYSLOG);
        filter.on(
                IOCTL,
                filter.rule()
                        .argument(1)
                        .failIfOneOf(EPERM, TYPE_INTO_TERMINAL, CONSOLE_SELECTION));
        return filter;
    }
}
