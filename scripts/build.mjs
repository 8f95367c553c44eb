// `npm run build`: plugin, portal and admin panel, each when it is stale.
import { buildPlugin, buildSite, checkNode, install } from './steps.mjs';

checkNode();
await install();
await buildPlugin();
await buildSite();
