import { done, type Result } from '../../../shared/result';
import { impactPdf } from '../impact-paper';
import { saveFile } from '../save-file';
import type { ClosingRun } from './closing-run';
import { FileNames } from './file-name';
import type { FileToWrite } from './file-to-write';

/** Everything on its account, for each family there is. */
export async function statementsToWrite(run: ClosingRun): Promise<Result<readonly FileToWrite[]>> {
  const families = await run.ask('payouts.owed', {});
  if (!families.ok) return families;
  const names = new FileNames();
  return done(
    families.value.map(({ familyCode: family, nameAr, nameEn }) => ({
      file: `statements/statement-${names.of(family)}.pdf`,
      about: { ar: `كشف حساب ${family} ${nameAr}`, en: `Statement of ${family} ${nameEn || nameAr}` },
      write: async (path: string) => {
        const { personId: asker, language } = run;
        const saved = await run.statements.toFile({ asker, family, language }, path);
        return saved.ok ? done({}) : saved;
      },
    })),
  );
}

/** The page that a directorate files, in both languages. */
export const impactToWrite = (run: ClosingRun): readonly FileToWrite[] =>
  (['ar', 'en'] as const).map((language) => ({
    file: `impact-${language}.pdf`,
    about:
      language === 'ar'
        ? { ar: 'تقرير الأثر بالعربية', en: 'Impact report in Arabic' }
        : { ar: 'تقرير الأثر بالإنجليزية', en: 'Impact report in English' },
    write: async (path) => {
      const pdf = await impactPdf(run, { personId: run.personId, language });
      if (!pdf.ok) return pdf;
      const saved = await saveFile(path, pdf.value);
      return saved.ok ? done({}) : saved;
    },
  }));
