/**
 * The upper half of Windows-1256, which older Arabic programs write. Kept here because a runtime may be built without
 * it. Source: https://encoding.spec.whatwg.org/index-windows-1256.txt
 */
const UPPER =
  '€پ‚ƒ„…†‡ˆ‰ٹ‹Œچژڈ' +
  'گ‘’“”•–—ک™ڑ›œ\u200C\u200Dں' +
  '\u00A0،¢£¤¥¦§¨©ھ«¬\u00AD®¯' +
  '°±²³´µ¶·¸¹؛»¼½¾؟' +
  'ہءآأؤإئابةتثجحخد' +
  'ذرزسشصض×طظعغـفقك' +
  'àلâمنهوçèéêëىيîï' +
  'ًٌٍَôُِ÷ّùْûü\u200E\u200Fے';

export function decodeWindows1256(bytes: Uint8Array): string {
  const parts: string[] = [];
  // In pieces: a text is built of far fewer joins, and no call gets too many arguments.
  for (let start = 0; start < bytes.length; start += 8192) {
    let part = '';
    for (const byte of bytes.subarray(start, start + 8192)) {
      part += byte < 0x80 ? String.fromCharCode(byte) : UPPER.charAt(byte - 0x80);
    }
    parts.push(part);
  }
  return parts.join('');
}
