/** Whether something thrown is the machine's: a file that is not there, a disk that cannot be read. */
export function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && "syscall" in error;
}
