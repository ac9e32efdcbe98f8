# A PostgreSQL of the tests' own: a throw-away cluster on a free port of the loopback address.
# Many connections: every test has a database, and so a pool, of its own. Sourced by tests/run; sets IOP_TEST_POSTGRES to a connection string.
postgres_folder=""

postgres_as() { if [ "$(id -u)" -eq 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi; }

start_postgres() {
    local bin=/usr/lib/postgresql/15/bin port
    postgres_folder=$(mktemp -d /tmp/iop-postgres.XXXXXX)
    [ "$(id -u)" -eq 0 ] && chown postgres "$postgres_folder"
    port=$(python3 -c 'import socket; s=socket.socket(); s.bind(("127.0.0.1",0)); print(s.getsockname()[1])' 2>/dev/null || echo 54329)
    (cd "$postgres_folder" && postgres_as "$bin/initdb" -D "$postgres_folder/data" -U iop --auth=trust --no-sync -E UTF8 --locale=C.UTF-8 >"$postgres_folder.log" 2>&1 &&
        postgres_as "$bin/pg_ctl" -D "$postgres_folder/data" -w -o "-p $port -k '' -c listen_addresses=127.0.0.1 -c fsync=off -c max_connections=400" -l "$postgres_folder/log" start >>"$postgres_folder.log" 2>&1) || {
        echo "PostgreSQL did not start; log: $postgres_folder.log" >&2
        return 1
    }
    export IOP_TEST_POSTGRES="Host=127.0.0.1;Port=$port;Username=iop;Database=postgres"
}

stop_postgres() {
    [ -n "$postgres_folder" ] || return 0
    (cd / && postgres_as /usr/lib/postgresql/15/bin/pg_ctl -D "$postgres_folder/data" -m immediate stop >/dev/null 2>&1)
    rm -rf "$postgres_folder" "$postgres_folder.log"
}
