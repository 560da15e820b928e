/** `npm run build`: the extension for both browsers. */
import { BROWSERS } from './browsers';
import { buildExtension } from './build';

for (const name of BROWSERS) console.log(await buildExtension(name));
