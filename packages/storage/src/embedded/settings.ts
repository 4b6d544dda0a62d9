/** How the server is reached: a Unix socket in the cluster's own folder, or a loopback port. */
export type Endpoint = { readonly kind: "socket" } | { readonly kind: "loopback"; readonly port: number };

/** The port in the name of the Unix socket, which lives in a private folder. */
export const SOCKET_PORT = 5432;

/**
 * The settings Balise owns, included by postgresql.conf and written anew at each start.
 * Durability is on. No statement, parameter or row content goes to the log, since texts are not kept.
 * A person may tune the rest with ALTER SYSTEM.
 */
export function serverSettings(endpoint: Endpoint): string {
  const listen: Record<string, string> =
    endpoint.kind === "socket"
      ? { listen_addresses: "", unix_socket_directories: ".", port: String(SOCKET_PORT) }
      : { listen_addresses: "127.0.0.1", unix_socket_directories: "", port: String(endpoint.port) };
  const settings: Record<string, string> = {
    ...listen,
    unix_socket_permissions: "0700",
    cluster_name: "balise",
    password_encryption: "scram-sha-256",
    fsync: "on",
    full_page_writes: "on",
    synchronous_commit: "on",
    shared_buffers: "256MB",
    max_connections: "50",
    jit: "off",
    wal_compression: "on",
    wal_buffers: "16MB",
    min_wal_size: "256MB",
    max_wal_size: "2GB",
    checkpoint_timeout: "15min",
    timezone: "UTC",
    log_timezone: "UTC",
    logging_collector: "on",
    log_directory: "log",
    log_filename: "postgres-%a.log",
    log_rotation_age: "1d",
    log_rotation_size: "0",
    log_truncate_on_rotation: "on",
    log_statement: "none",
    log_min_error_statement: "panic",
    log_error_verbosity: "terse",
    log_parameter_max_length_on_error: "0",
  };
  return Object.entries(settings)
    .map(([name, value]) => `${name} = '${value}'\n`)
    .join("");
}

/** Who may connect: whoever has the password, from this machine. */
export function hostBasedAuthentication(endpoint: Endpoint): string {
  return endpoint.kind === "socket"
    ? "local all all scram-sha-256\n"
    : "host all all 127.0.0.1/32 scram-sha-256\n";
}
