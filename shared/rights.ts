import type { Role } from './roles';

/**
 * The least that a person must be. `anyone` needs nobody signed in; `family` needs a family that opened its earnings at
 * this window, and no person's role stands in for it: a family sees its own account there, and nothing else.
 */
export type Right = Role | 'anyone' | 'family';

/**
 * What each role may do: every channel and the least role that may call it. The contract takes its roles from here, and
 * the ledger process (for main's own channels: main) enforces them at its border, before it has read the input.
 *
 * Whoever is less may still do one act when a person of that role gives their PIN with it (`shared/approval.ts`).
 * Channels marked "within limits" are also bounded by amount, age or percentage for each role
 * (`shared/domain/limits.ts`), as the organiser set them.
 */
export const rights = {
  // Starting, and looking at nothing that is anybody's.
  'app.info': 'anyone',
  'ledger.health': 'anyone',
  'faults.tell': 'anyone',
  'faults.show': 'anyone',
  'faults.copy': 'anyone',
  'session.current': 'anyone',
  'session.signOut': 'anyone',
  'settings.get': 'anyone',
  'settings.change': 'anyone',
  'exhibition.current': 'anyone',
  'exhibition.create': 'anyone',
  'exhibition.openSample': 'anyone',
  // From the lock screen, into another ledger and back: nothing true can be read or changed by it.
  'practice.begin': 'anyone',
  'practice.end': 'anyone',

  // The exhibition.
  'exhibition.save': 'organiser',
  'exhibition.limits': 'volunteer',
  'exhibition.saveLimits': 'organiser',
  'tills.save': 'organiser',

  // People.
  'people.onDuty': 'anyone',
  'people.signIn': 'anyone',
  'people.access': 'anyone',
  'people.recover': 'anyone',
  'people.claim': 'anyone',
  'people.changePin': 'volunteer',
  'people.list': 'supervisor',
  'people.liftWait': 'supervisor',
  'people.save': 'organiser',
  'people.newRecoveryCode': 'organiser',

  // Selling and mending.
  'products.list': 'volunteer',
  'families.list': 'volunteer',
  /** Within limits: discounts. */
  'sales.ringUp': 'volunteer',
  'sales.find': 'volunteer',
  'sales.receipt': 'volunteer',
  /** Within limits. */
  'sales.changeTender': 'volunteer',
  /** Within limits. */
  'sales.void': 'volunteer',
  'sales.refundable': 'volunteer',
  'sales.quoteRefund': 'volunteer',
  /** Within limits; another way than the sale was paid is the supervisor's. */
  'sales.refund': 'volunteer',
  'parks.park': 'volunteer',
  'parks.list': 'volunteer',
  'parks.take': 'volunteer',
  'parks.remove': 'volunteer',
  'openCart.kept': 'volunteer',
  /** A till that is being locked writes down what stands in it. */
  'openCart.keep': 'anyone',

  // The drawer.
  'shifts.current': 'volunteer',
  'shifts.open': 'volunteer',
  'shifts.openDrawer': 'volunteer',
  'shifts.close': 'volunteer',
  /** What should be in the drawer is the supervisor's to see. */
  'shifts.x': 'volunteer',
  'shifts.z': 'volunteer',
  'shifts.closed': 'supervisor',
  'shifts.cashIn': 'supervisor',
  'shifts.cashOut': 'supervisor',

  // Stock, families, products.
  'stock.receive': 'volunteer',
  'stock.adjust': 'supervisor',
  'stock.ofFamily': 'volunteer',
  'stock.byFamily': 'volunteer',
  'stock.low': 'volunteer',
  'stock.differences': 'volunteer',
  'stock.count': 'supervisor',
  'families.table': 'supervisor',
  'families.nextCode': 'organiser',
  'families.setActive': 'organiser',
  'families.save': 'organiser',
  'families.saveContact': 'organiser',
  'families.contactsHeld': 'organiser',
  'families.eraseContacts': 'organiser',
  'products.save': 'organiser',
  'products.table': 'volunteer',
  'products.nextCode': 'volunteer',
  'products.history': 'volunteer',
  'photos.list': 'volunteer',
  'photos.get': 'volunteer',
  'photos.save': 'organiser',
  'photos.remove': 'organiser',
  'lists.export': 'organiser',
  'sheets.choose': 'organiser',
  'sheets.forget': 'organiser',
  'sheets.preview': 'organiser',
  'sheets.import': 'organiser',
  'sheets.save': 'organiser',
  // Asked by main alone, which reads the files.
  'imports.preview': 'organiser',
  'imports.commit': 'organiser',

  // Paying families, figures, audit.
  'payouts.owed': 'supervisor',
  'payouts.payOut': 'supervisor',
  'payouts.reverse': 'supervisor',
  'payouts.payIn': 'supervisor',
  'overview.figures': 'supervisor',
  'overview.salesBehind': 'supervisor',
  'impact.report': 'organiser',
  'impact.print': 'organiser',
  'impact.savePdf': 'organiser',
  'closing.look': 'organiser',
  'closing.check': 'organiser',
  'closing.write': 'organiser',
  'payouts.proof': 'supervisor',
  'payouts.list': 'supervisor',
  'payouts.owing': 'supervisor',
  'payouts.withoutNumber': 'supervisor',
  'payoutPaper.print': 'supervisor',
  'payoutPaper.savePdf': 'supervisor',
  /** Numbers of families leave the program in it. */
  'transfers.save': 'supervisor',
  // Asked by main alone, in the name of who asked for the papers.
  'payoutPapers.read': 'supervisor',
  'payoutPapers.printed': 'supervisor',
  'payoutPapers.transfers': 'supervisor',
  'reports.totals': 'supervisor',
  'reports.familyDay': 'supervisor',
  'journal.list': 'supervisor',
  /** One's own window's. */
  'jobs.stop': 'anyone',
  'reports.list': 'supervisor',
  'reports.page': 'supervisor',
  'reports.save': 'organiser',
  // Long work beside the ledger, asked by main alone.
  'ledger.verify': 'supervisor',
  'reports.whole': 'organiser',
  'reports.write': 'organiser',
  'closing.copy': 'organiser',

  // Families and what they earned.
  'earnings.place': 'anyone',
  'earnings.find': 'anyone',
  'earnings.signIn': 'anyone',
  'earnings.choosePin': 'anyone',
  'earnings.signOut': 'anyone',
  'earnings.look': 'family',
  'earnings.print': 'family',
  'earnings.openWindow': 'volunteer',
  'familyPins.list': 'supervisor',
  'familyPins.give': 'supervisor',
  'familyPins.printSlips': 'supervisor',
  'familyCards.savePdf': 'supervisor',
  // Asked by main alone, for a paper.
  'earnings.statement': 'family',
  'statements.read': 'supervisor',

  // Copies of the ledger. From the list on, main asks for an organiser itself, unless the ledger cannot be opened: nobody
  // can sign in then.
  'copies.status': 'volunteer',
  'copies.now': 'volunteer',
  'copies.chooseFolder': 'organiser',
  'copies.forgetFolder': 'organiser',
  'copies.contactsHeld': 'organiser',
  'copies.eraseContacts': 'organiser',
  'copies.list': 'anyone',
  'copies.chooseFile': 'anyone',
  'copies.look': 'anyone',
  'copies.restore': 'anyone',
  // Only while the ledger cannot be opened.
  'damage.look': 'anyone',
  'damage.tryAgain': 'anyone',
  'damage.keep': 'anyone',
  'damage.salvage': 'anyone',
  'damage.rebuild': 'anyone',
  'damage.beginAnew': 'anyone',
  // Asked by main alone.
  'copies.make': 'anyone',
  'copies.verify': 'anyone',
  'copies.erase': 'organiser',

  // Papers and displays.
  'printers.list': 'anyone',
  'printers.try': 'anyone',
  'receipt.print': 'volunteer',
  'receipt.savePdf': 'volunteer',
  /** The ledger leaves out of it what the person may not see. */
  'shiftReport.print': 'volunteer',
  'shiftReport.savePdf': 'volunteer',
  'keysCard.savePdf': 'volunteer',
  'labels.savePdf': 'supervisor',
  'handover.savePdf': 'volunteer',
  'buyer.state': 'anyone',
  'buyer.show': 'anyone',
  'buyer.open': 'volunteer',
  'paper.content': 'anyone',
  'paper.ready': 'anyone',
  // Asked by main alone; no window can (`shared/contract/windows.ts`).
  'printQueue.add': 'anyone',
  'printQueue.next': 'anyone',
  'printQueue.settle': 'anyone',
  'printQueue.wasPrinted': 'anyone',
} as const satisfies Readonly<Record<string, Right>>;
