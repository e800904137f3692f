import { useTranslation } from 'react-i18next';
import type { FamilyStock } from '../../../../shared/contract/stock';
import { useAsk, useCall } from '../../../api';
import { useLocalName } from '../../../i18n/use-local-name';
import { useSettings } from '../../../settings';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { Empty } from '../../../ui/empty';
import { Notice } from '../../../ui/notice';
import styles from '../stall.module.css';
import { useQuantity } from '../use-quantity';

interface FamilyGoodsProps {
  readonly family: FamilyStock;
  readonly onClose: () => void;
}

const figures = ['brought', 'sold', 'returned', 'lost', 'onHand'] as const;

/** What became of each of a family's products. */
export const FamilyGoods = ({ family, onClose }: FamilyGoodsProps) => {
  const { t } = useTranslation();
  const localName = useLocalName();
  const quantity = useQuantity();
  const { language } = useSettings().settings;
  const save = useAsk('handover.savePdf');
  const { data, refusal } = useCall('stock.ofFamily', { family: family.code });
  return (
    <Dialog
      isOpen
      onClose={onClose}
      size="large"
      title={`${family.code} · ${localName(family)}`}
      footer={
        <Button
          look="primary"
          isPending={save.isRunning}
          onPress={() => void save.ask({ family: family.code, language })}
        >
          {t('stall.handover.save')}
        </Button>
      }
    >
      <Notice refusal={save.refusal} />
      <Notice refusal={refusal} />
      {data?.length === 0 && <Empty title={t('stall.products.none')} />}
      {data && data.length > 0 && (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('stall.fields.name')}</th>
              {figures.map((figure) => (
                <th key={figure} scope="col">
                  {t(`stall.figures.${figure}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {data.map((product) => (
              <tr key={product.code}>
                <th scope="row">
                  <bdi dir="ltr">{product.code}</bdi> <bdi>{localName(product)}</bdi>
                </th>
                {figures.map((figure) => (
                  <td key={figure}>{quantity(product[figure], product.unit)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Dialog>
  );
};
