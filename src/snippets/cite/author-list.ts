/** Several authors in one field, as Chinese pages often have them: 潘炫明、陈蓁蓁. */

const PERSON = /^(?:\p{Script=Han}{2,4}|\p{Script=Han}+(?:[·・]\p{Script=Han}+)+)$/u;
/** What names of Chinese institutions end with. */
const INSTITUTION =
  /^\p{Script=Han}+(?:部|委|局|院|会|會|署|厅|廳|府|社|所|室|办|辦|司|网|網|报|報|大学|大學|中心|公司|集团|集團|学会|學會)$/u;

/**
 * Parted only where all parts are people or all are institutions: 环境、社会与治理研究院 is one.
 * @param field one line
 */
export function authorsIn(field: string): readonly string[] {
  const parts = field.split(/\s*[、；;，]\s*/);
  return [PERSON, INSTITUTION].some((kind) => parts.every((part) => kind.test(part))) ? parts : [field];
}
