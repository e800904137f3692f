import { expect, test } from 'vitest';
import { baisa } from './amounts';
import { amountInWords } from './amount-words';

test.each([
  [5, 'فقط خمس بيسات لا غير', 'Five baisa only'],
  [1, 'فقط بيسة واحدة لا غير', 'One baisa only'],
  [2, 'فقط بيستان لا غير', 'Two baisa only'],
  [12, 'فقط اثنتا عشرة بيسة لا غير', 'Twelve baisa only'],
  [28, 'فقط ثمانٍ وعشرون بيسة لا غير', 'Twenty-eight baisa only'],
  [200, 'فقط مئتا بيسة لا غير', 'Two hundred baisa only'],
  [1_000, 'فقط ريال عُماني واحد لا غير', 'One rial only'],
  [2_000, 'فقط ريالان عُمانيان لا غير', 'Two rials only'],
  [3_105, 'فقط ثلاثة ريالات عُمانية ومئة وخمس بيسات لا غير', 'Three rials and one hundred five baisa only'],
  [10_000, 'فقط عشرة ريالات عُمانية لا غير', 'Ten rials only'],
  [11_011, 'فقط أحد عشر ريالًا عُمانيًا وإحدى عشرة بيسة لا غير', 'Eleven rials and eleven baisa only'],
  [
    25_750,
    'فقط خمسة وعشرون ريالًا عُمانيًا وسبعمئة وخمسون بيسة لا غير',
    'Twenty-five rials and seven hundred fifty baisa only',
  ],
  [100_000, 'فقط مئة ريال عُماني لا غير', 'One hundred rials only'],
  [200_000, 'فقط مئتا ريال عُماني لا غير', 'Two hundred rials only'],
  [
    218_018,
    'فقط مئتان وثمانية عشر ريالًا عُمانيًا وثماني عشرة بيسة لا غير',
    'Two hundred eighteen rials and eighteen baisa only',
  ],
  [1_004_000, 'فقط ألف وأربعة ريالات عُمانية لا غير', 'One thousand four rials only'],
  [2_000_000, 'فقط ألفا ريال عُماني لا غير', 'Two thousand rials only'],
  [
    15_320_000,
    'فقط خمسة عشر ألفًا وثلاثمئة وعشرون ريالًا عُمانيًا لا غير',
    'Fifteen thousand three hundred twenty rials only',
  ],
  [3_000_000_000, 'فقط ثلاثة ملايين ريال عُماني لا غير', 'Three million rials only'],
])('%i baisa are written out on the paper that is signed', (amount, arabic, english) => {
  expect(amountInWords(baisa(amount), 'ar')).toBe(arabic);
  expect(amountInWords(baisa(amount), 'en')).toBe(english);
});

test('no two amounts have the same words, so that none can be read as another', () => {
  for (const language of ['ar', 'en'] as const) {
    const amounts = Array.from({ length: 3_000 }, (_, n) => n * 7 + 1);
    const words = amounts.map((amount) => amountInWords(baisa(amount), language));
    expect(new Set(words).size).toBe(amounts.length);
    expect(words.filter((text) => /undefined| {2}/.test(text))).toEqual([]);
  }
});
