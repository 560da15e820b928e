type Scheduling = { scheduler?: { postTask?: (task: () => void, options: { priority: string }) => Promise<void> } };

/** Runs a task soon, after whatever the page and the reader's input have waiting. */
export function later(task: () => void): void {
  const { scheduler } = globalThis as Scheduling;
  if (scheduler?.postTask) void scheduler.postTask(task, { priority: 'user-visible' });
  else setTimeout(task, 0);
}
