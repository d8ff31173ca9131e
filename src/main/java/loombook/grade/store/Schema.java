package loombook.grade.store;

/// The tables, in words that both H2 and PostgreSQL understand.
final class Schema {
    private static final String[] TABLES = {
        """
        create table if not exists submission (
            id varchar(64) primary key,
            sources bytea not null)
        """,
        """
        create table if not exists kit (
            tests varchar(64) not null,
            exercise varchar(80) not null,
            content bytea not null,
            primary key (tests, exercise))
        """,
        """
        create table if not exists batch (
            id varchar(200) primary key,
            exercises varchar(100000) not null,
            intake varchar(64) not null)
        """,
        """
        create table if not exists student (
            batch varchar(200) not null,
            name varchar(300) not null,
            intake varchar(64) not null,
            primary key (batch, name))
        """,
        """
        create table if not exists entry (
            batch varchar(200) not null,
            student varchar(300) not null,
            exercise varchar(80) not null,
            submission varchar(64),
            tests varchar(64) not null,
            handed_in timestamp with time zone,
            late boolean not null,
            place varchar(2000) not null,
            refusal varchar(5000),
            intake varchar(64) not null,
            primary key (batch, student, exercise))
        """,
        """
        create table if not exists remark (
            id varchar(64) primary key,
            batch varchar(200) not null,
            student varchar(300) not null,
            what varchar(5000) not null,
            intake varchar(64) not null)
        """,
        """
        create table if not exists verdict (
            submission varchar(64) not null,
            exercise varchar(80) not null,
            tests varchar(64) not null,
            outcome varchar(20) not null,
            points numeric(10, 2) not null,
            max_points numeric(10, 2) not null,
            jail varchar(1) not null,
            millis bigint not null,
            machine varchar(200) not null,
            made_at timestamp with time zone not null,
            detail bytea not null,
            primary key (submission, exercise, tests))
        """,
        """
        create table if not exists mark (
            batch varchar(200) not null,
            student varchar(300) not null,
            exercise varchar(80) not null,
            points numeric(10, 2) not null,
            note varchar(2000) not null,
            primary key (batch, student, exercise))
        """,
        """
        create table if not exists audit (
            id varchar(64) primary key,
            batch varchar(200) not null,
            student varchar(300) not null,
            exercise varchar(80) not null,
            before_it varchar(40) not null,
            after_it varchar(40) not null,
            note varchar(2000) not null,
            who varchar(200) not null,
            made_at timestamp with time zone not null)
        """,
        """
        create table if not exists scheduled_tasks (
            task_name varchar(100) not null,
            task_instance varchar(250) not null,
            task_data bytea,
            execution_time timestamp with time zone not null,
            picked boolean not null,
            picked_by varchar(250),
            last_success timestamp with time zone,
            last_failure timestamp with time zone,
            consecutive_failures int,
            last_heartbeat timestamp with time zone,
            version bigint not null,
            priority smallint,
            primary key (task_name, task_instance))
        """,
        "create index if not exists entry_by_submission on entry (submission)",
        "create index if not exists remark_of_batch on remark (batch, student)",
        "create index if not exists task_by_time on scheduled_tasks (execution_time)",
        "create index if not exists task_by_beat on scheduled_tasks (last_heartbeat)"
    };

    private Schema() {}

    /// Two machines may do this at once: then one of them finds that it is done.
    static void make(Database database) {
        for (String table : TABLES) {
            database.make(table);
        }
    }
}
