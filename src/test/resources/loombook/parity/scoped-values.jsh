static final ScopedValue<String> USER = ScopedValue.newInstance();
void who() { System.out.println(USER.isBound() ? USER.get() : "nobody"); }
who();
ScopedValue.where(USER, "alice").run(() -> who());
ScopedValue.where(USER, "a").run(() -> { who(); ScopedValue.where(USER, "b").run(this::who); });
ScopedValue.where(USER, "a").run(() -> { who(); ScopedValue.where(USER, "b").run(() -> who()); who(); });
USER.get()
System.out.println(ScopedValue.where(USER, "z").call(() -> USER.get().toUpperCase()));
