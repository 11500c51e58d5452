-- A database for Timón, made by the server's administrator:  sudo -u postgres psql -f postgresql.sql
-- Then in /etc/timon/timon.toml:  database = "postgresql://timon@127.0.0.1/timon"  and the password in the
-- service's own environment (systemctl edit timon:  [Service] Environment=PGPASSWORD=…) or in a .pgpass file.
CREATE ROLE timon LOGIN CONNECTION LIMIT 100;
CREATE DATABASE timon OWNER timon ENCODING 'UTF8' LOCALE 'C.UTF-8' TEMPLATE template0;
\connect timon
REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT ALL ON SCHEMA public TO timon;
-- Nothing acknowledged may be lost: leave fsync and synchronous_commit on.
ALTER ROLE timon SET lock_timeout = '20s';
ALTER ROLE timon SET idle_in_transaction_session_timeout = '60s';
\echo 'Now give it a password:  \\password timon'
