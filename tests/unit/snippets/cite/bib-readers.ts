/** Small readers of what we write, as strict as the formats. */

export interface BibEntry {
  readonly type: string;
  readonly key: string;
  readonly fields: ReadonlyMap<string, string>;
}

/** Reads `.bib` by counting braces, as BibTeX and biber do. @throws where a brace is missing or left over */
export function readBib(file: string): BibEntry[] {
  const entries: BibEntry[] = [];
  let at = 0;
  const fail = (what: string): never => {
    throw new Error(`${what} at ${at}: ${file.slice(at, at + 40)}`);
  };
  const take = (pattern: RegExp): RegExpExecArray => {
    const match = new RegExp(pattern.source, `${pattern.flags}y`);
    match.lastIndex = at;
    const found = match.exec(file) ?? fail(`no ${pattern}`);
    at += found[0].length;
    return found;
  };
  while (take(/\s*/u) && at < file.length) {
    const [, type = '', key = ''] = take(/@([a-z]+)\{([A-Za-z0-9:-]+),\s*/);
    const fields = new Map<string, string>();
    while (file[at] !== '}') {
      const [, name = ''] = take(/([a-z]+) = \{/);
      const from = at;
      for (let depth = 1; depth > 0; at++) {
        if (at >= file.length) fail('no closing brace');
        if (file[at] === '{') depth++;
        if (file[at] === '}') depth--;
      }
      fields.set(name, file.slice(from, at - 1));
      take(/,\s*/);
    }
    at++;
    entries.push({ type, key, fields });
  }
  return entries;
}

const COMMANDS: Readonly<Record<string, string>> = {
  textbackslash: '\\',
  textbraceleft: '{',
  textbraceright: '}',
  textasciitilde: '~',
  textasciicircum: '^',
};

/** What LaTeX prints of a field. @throws at a sign that it would take for a command */
export function latexText(value: string): string {
  let text = '';
  for (let at = 0; at < value.length; at++) {
    const sign = value[at] ?? '';
    if (sign === '\\') {
      const command = /^\\([a-z]+)\{\}/.exec(value.slice(at));
      const printed = command ? COMMANDS[command[1] ?? ''] : /[&%$#_]/.exec(value[at + 1] ?? '')?.[0];
      if (printed === undefined) throw new Error(`unknown command: ${value.slice(at, at + 20)}`);
      text += printed;
      at += command ? command[0].length - 1 : 1;
    } else if (/[&%$#_~^]/.test(sign)) throw new Error(`unescaped ${sign} in ${value}`);
    else if (sign !== '{' && sign !== '}') text += sign;
  }
  return text;
}

/** Reads RIS. @throws at a line that is no tag, and at a record that does not begin with TY and end with ER */
export function readRis(file: string): (readonly [tag: string, value: string])[][] {
  const records: (readonly [string, string])[][] = [];
  let open: (readonly [string, string])[] | null = null;
  for (const line of file.split('\r\n')) {
    if (line === '' && open === null) continue;
    const [, tag, value = ''] = /^([A-Z][A-Z0-9]) {2}- (.*)$/.exec(line) ?? [];
    if (tag === undefined || /[\r\n]/.test(line)) throw new Error(`no tag: ${JSON.stringify(line)}`);
    if ((tag === 'TY') !== (open === null)) throw new Error(`a record begins inside another: ${line}`);
    open ??= [];
    if (tag === 'ER') {
      records.push(open);
      open = null;
    } else open.push([tag, value]);
  }
  if (open !== null) throw new Error('the last record does not end');
  return records;
}
