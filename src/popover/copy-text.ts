/** Copies by the clipboard where the page may, else by a field of our own on the stage. @returns whether it worked */
export async function copyText(text: string, stage: HTMLElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // No clipboard on insecure pages, or none without a permission: the old way needs a field with the focus.
    const focused = (stage.getRootNode() as ShadowRoot).activeElement;
    const field = document.createElement('textarea');
    field.className = 'spoken';
    field.value = text;
    stage.append(field);
    field.select();
    const done = document.execCommand('copy');
    field.remove();
    if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
    return done;
  }
}
