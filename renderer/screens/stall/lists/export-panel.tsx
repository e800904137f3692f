import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAsk } from '../../../api';
import { useSettings } from '../../../settings';
import { Button } from '../../../ui/button';
import { Notice } from '../../../ui/notice';
import { Segmented } from '../../../ui/segmented';
import { Switch } from '../../../ui/switch';
import styles from '../stall.module.css';
import type { List } from './use-import';

const lists: readonly List[] = ['families', 'products'];

/** Lists into files that come in again without a difference. */
export const ExportPanel = () => {
  const { t } = useTranslation();
  const { settings } = useSettings();
  const save = useAsk('sheets.save');
  const [list, setList] = useState<List>('products');
  const [withPhones, setWithPhones] = useState(false);
  const [saved, setSaved] = useState<string | null>(null);

  const saveAs = async (format: 'csv' | 'xlsx') => {
    setSaved(null);
    const input = {
      list,
      format,
      language: settings.language,
      withPhones: list === 'families' && withPhones,
    };
    const answer = await save.ask(input);
    if (answer.ok && answer.value) setSaved(answer.value.path);
  };

  return (
    <section className={styles.panel} aria-label={t('stall.lists.exportTitle')}>
      <div>
        <h2>{t('stall.lists.exportTitle')}</h2>
        <p className={styles.soft}>{t('stall.lists.exportHint')}</p>
      </div>
      <Segmented
        label={t('stall.lists.which')}
        labelHidden
        value={list}
        onChange={setList}
        options={lists.map((value) => ({ value, label: t(`stall.tabs.${value}`) }))}
      />
      {list === 'families' && (
        <Switch
          label={t('stall.lists.withPhones')}
          hint={t('stall.lists.withPhonesHint')}
          isSelected={withPhones}
          onChange={setWithPhones}
        />
      )}
      <div className={styles.bar}>
        <Button isPending={save.isRunning} onPress={() => void saveAs('xlsx')}>
          {t('stall.lists.saveAs', { format: 'XLSX' })}
        </Button>
        <Button isPending={save.isRunning} onPress={() => void saveAs('csv')}>
          {t('stall.lists.saveAs', { format: 'CSV' })}
        </Button>
      </div>
      <Notice refusal={save.refusal} />
      {saved !== null && (
        <Notice tone="good">
          {t('stall.lists.saved')} <bdi dir="ltr">{saved}</bdi>
        </Notice>
      )}
    </section>
  );
};
