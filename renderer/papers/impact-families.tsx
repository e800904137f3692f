import { useTranslation } from 'react-i18next';
import type { Impact } from '../../shared/contract/impact';
import type { Format } from '../i18n/format';
import { FiguresTable } from '../ui/chart/figures-table';
import { groupsToShow } from './impact-groups';
import styles from './impact.module.css';

interface ImpactPartProps {
  readonly impact: Impact;
  readonly format: Format;
}

type Groups = 'wilayats' | 'crafts' | 'bodies';
const groupings = ['wilayats', 'crafts', 'bodies'] as const satisfies readonly Groups[];
const parts = ['firstTime', 'ledByWoman', 'ledByYouth'] as const;

/** Who took part: from where, with what craft, with whose help. */
export const ImpactFamilies = ({ impact, format }: ImpactPartProps) => {
  const { t } = useTranslation('translation', { lng: format.language });
  return (
    <section>
      <h2 className={styles.part}>{t('impact.whoTookPart')}</h2>
      <Parts impact={impact} format={format} />
      <div className={styles.groups}>
        {groupings.map((by) => (
          <section key={by} className={styles.chart}>
            <h3>{t(`impact.groups.${by}`)}</h3>
            <Grouping by={by} groups={impact[by]} format={format} />
          </section>
        ))}
      </div>
    </section>
  );
};

/** What organisers may write down of a family, where they did. */
const Parts = ({ impact, format }: ImpactPartProps) => {
  const { t } = useTranslation('translation', { lng: format.language });
  const told = parts.flatMap((name) => {
    const part = impact[name];
    return part === null ? [] : [{ name, part }];
  });
  if (told.length === 0 || impact.families === 0) return null;
  return (
    <ul className={styles.parts}>
      {told.map(({ name, part }) => (
        <li key={name}>
          <strong>
            {part.kind === 'exact'
              ? t('impact.parts.of', {
                  count: format.number(part.count),
                  total: format.number(impact.families),
                })
              : t(`impact.parts.${part.kind}`)}
          </strong>{' '}
          {t(`impact.parts.${name}`)}
          {part.kind === 'exact' && (
            <span className={styles.track}>
              <span style={{ inlineSize: `${((part.count / impact.families) * 100).toFixed(1)}%` }} />
            </span>
          )}
        </li>
      ))}
    </ul>
  );
};

interface GroupingProps {
  readonly by: Groups;
  readonly groups: Impact[Groups];
  readonly format: Format;
}

const Grouping = ({ by, groups, format }: GroupingProps) => {
  const { t } = useTranslation('translation', { lng: format.language });
  if (groups === null) return <p className={styles.small}>{t('impact.untold')}</p>;
  const { told, rest, fewer, kept } = groupsToShow(groups);
  const nameOf = (name: string): string => (name === '' ? t(`impact.unnamed.${by}`) : name);
  const listed = ({ names, more }: { readonly names: readonly string[]; readonly more: number }): string => {
    const said = names.map((name) => `\u2068${nameOf(name)}\u2069`).join(t('common.listComma'));
    return more === 0 ? said : t('impact.others', { names: said, count: more });
  };
  return (
    <>
      {told.length > 0 && (
        <FiguresTable
          rows={told.map(({ name, count }) => ({ key: name, label: nameOf(name), value: count }))}
          values="count"
          format={format}
          heads={{ label: t(`impact.heads.${by}`), value: t('impact.familiesHead') }}
          label={t(`impact.groups.${by}`)}
          look="bars"
        />
      )}
      {rest.length > 0 && (
        <p className={styles.small}>
          {rest
            .map(({ name, count }) => `\u2068${nameOf(name)}\u2069 (${format.number(count)})`)
            .join(t('common.listComma'))}
        </p>
      )}
      {kept.names.length > 0 && <p className={styles.small}>{t('impact.kept', { names: listed(kept) })}</p>}
      {fewer.names.length > 0 && (
        <p className={styles.small}>{t('impact.fewer', { names: listed(fewer) })}</p>
      )}
    </>
  );
};
