/** How often is looked, in milliseconds. */
const PAUSE = 500;

/**
 * npm runs a command through a shell, which keeps a signal to itself and dies of it: the command that
 * was meant goes on without a parent. So whoever loses the shell of npm takes the signal to be its own.
 */
export function endWithNpm() {
  if (process.env.npm_lifecycle_event === undefined) return;
  const shell = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === shell) return;
    clearInterval(watch);
    process.kill(process.pid, "SIGTERM");
  }, PAUSE);
  watch.unref();
}
