package loombook.sandbox;

import java.util.OptionalInt;

/// Calls of the Linux kernel that we make or forbid, with their numbers on the two processors that
/// we know.
enum SystemCall {
    ACCT(163, 89),
    ADD_KEY(248, 217),
    ADJTIMEX(159, 171),
    BPF(321, 280),
    CHDIR(80, 49),
    CHROOT(161, 51),
    CLOCK_ADJTIME(305, 266),
    CLOCK_SETTIME(227, 112),
    CLONE(56, 220),
    CLONE3(435, 435),
    CLOSE(3, 57),
    CONNECT(42, 203),
    DELETE_MODULE(176, 106),
    EXECVE(59, 221),
    EXECVEAT(322, 281),
    FANOTIFY_INIT(300, 262),
    FCHDIR(81, 50),
    FINIT_MODULE(313, 273),
    FORK(57),
    FSCONFIG(431, 431),
    FSMOUNT(432, 432),
    FSOPEN(430, 430),
    FSPICK(433, 433),
    INIT_MODULE(175, 105),
    IOCTL(16, 29),
    IOPERM(173),
    IOPL(172),
    IO_URING_ENTER(426, 426),
    IO_URING_REGISTER(427, 427),
    IO_URING_SETUP(425, 425),
    KCMP(312, 272),
    KEXEC_FILE_LOAD(320, 294),
    KEXEC_LOAD(246, 104),
    KEYCTL(250, 219),
    KILL(62, 129),
    LANDLOCK_ADD_RULE(445, 445),
    LANDLOCK_CREATE_RULESET(444, 444),
    LANDLOCK_RESTRICT_SELF(446, 446),
    MEMFD_CREATE(319, 279),
    MEMFD_SECRET(447, 447),
    MKNOD(133),
    MKNODAT(259, 33),
    MODIFY_LDT(154),
    MOUNT(165, 40),
    MOUNT_SETATTR(442, 442),
    MOVE_MOUNT(429, 429),
    NAME_TO_HANDLE_AT(303, 264),
    OPENAT(257, 56),
    OPEN_BY_HANDLE_AT(304, 265),
    OPEN_TREE(428, 428),
    PERF_EVENT_OPEN(298, 241),
    PERSONALITY(135, 92),
    PIDFD_GETFD(438, 438),
    PIDFD_OPEN(434, 434),
    PIDFD_SEND_SIGNAL(424, 424),
    PIVOT_ROOT(155, 41),
    PRCTL(157, 167),
    PROCESS_MADVISE(440, 440),
    PROCESS_VM_READV(310, 270),
    PROCESS_VM_WRITEV(311, 271),
    PTRACE(101, 117),
    QUOTACTL(179, 60),
    REBOOT(169, 142),
    REQUEST_KEY(249, 218),
    RT_SIGQUEUEINFO(129, 138),
    RT_TGSIGQUEUEINFO(297, 240),
    SECCOMP(317, 277),
    SENDMMSG(307, 269),
    SENDMSG(46, 211),
    SENDTO(44, 206),
    SETDOMAINNAME(171, 162),
    SETHOSTNAME(170, 161),
    SETNS(308, 268),
    SETTIMEOFDAY(164, 170),
    SOCKET(41, 198),
    SWAPOFF(168, 225),
    SWAPON(167, 224),
    SYSLOG(103, 116),
    TKILL(200, 130),
    UMOUNT2(166, 39),
    UNSHARE(272, 97),
    USERFAULTFD(323, 282),
    VFORK(58),
    WAIT4(61, 260);

    private static final int NONE = -1;

    private final int onIntel;
    private final int onArm;

    SystemCall(int onIntel, int onArm) {
        this.onIntel = onIntel;
        this.onArm = onArm;
    }

    /// One of the old calls, which the younger processor does not have.
    SystemCall(int onIntel) {
        this(onIntel, NONE);
    }

    OptionalInt number(Processor processor) {
        int number =
                switch (processor) {
                    case INTEL -> onIntel;
                    case ARM -> onArm;
                };
        return number == NONE ? OptionalInt.empty() : OptionalInt.of(number);
    }
}
