import { displayFor } from '../../scripts/setup/display.mjs';

const own = displayFor(Number(process.env['VITEST_POOL_ID'] ?? 1));
if (own !== undefined) process.env['DISPLAY'] = own;
