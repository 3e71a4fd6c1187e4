#!/bin/sh
# Installs and starts what the full test legs need, on Debian and as root: PostgreSQL, Redis, Chromium, a Chinese font.
# Does nothing where it is there already. Elsewhere: bring them yourself and set TEST_DATABASE_URL and TEST_REDIS_URL.
set -eu

missing=""
command -v pg_lsclusters >/dev/null 2>&1 && [ -n "$(pg_lsclusters --no-header)" ] || missing="$missing postgresql"
command -v redis-server >/dev/null 2>&1 || missing="$missing redis-server"
command -v chromium >/dev/null 2>&1 || missing="$missing chromium"
fc-list 2>/dev/null | grep -qiE 'wqy|noto.*cjk' || missing="$missing fontconfig fonts-wqy-zenhei"
if [ -n "$missing" ]; then
    command -v apt-get >/dev/null 2>&1 || { echo "Not Debian; please install:$missing"; exit 1; }
    echo "Installing$missing ..."
    apt-get update -qq
    # shellcheck disable=SC2086  # a list of words
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing >/dev/null
fi

if ! pg_isready -q -h 127.0.0.1; then
    pg_lsclusters --no-header | while read -r version cluster _; do
        pg_ctlcluster --skip-systemctl-redirect "$version" "$cluster" start || true
    done
fi
redis-cli -h 127.0.0.1 ping >/dev/null 2>&1 ||
    redis-server --daemonize yes --bind 127.0.0.1 --port 6379 --save "" --appendonly no >/dev/null

tries=0
until pg_isready -q -h 127.0.0.1 && redis-cli -h 127.0.0.1 ping >/dev/null 2>&1; do
    tries=$((tries + 1))
    [ "$tries" -lt 30 ] || { echo "PostgreSQL or Redis did not come up"; exit 1; }
    sleep 1
done

# The tests' own role; it may create databases and nothing else.
psql_as_admin() { su postgres -s /bin/sh -c "psql -X -q -t -A postgres -c \"$1\""; }
[ "$(psql_as_admin "SELECT 1 FROM pg_roles WHERE rolname = 'qudao_test'")" = 1 ] ||
    psql_as_admin "CREATE ROLE qudao_test LOGIN CREATEDB PASSWORD 'qudao_test'"
echo "PostgreSQL, Redis, Chromium and a Chinese font are there."
