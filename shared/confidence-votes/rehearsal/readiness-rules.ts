import { enoughSheets } from '../paper-ballots/model';
import {
  backupReady,
  clockReady,
  diskReady,
  logReady,
  networkReady,
  printerReady,
  secondBackupReady,
  versionReady,
} from './machine-ready';
import { operatorsReady, practiceReady } from './people-ready';
import { look, missing, ready, type Readiness, type ReadinessFacts } from './readiness';

/** Every check of the readiness page in its order (T27). Rules of this house, from what goes wrong on such days. */
export function readinessChecks(facts: ReadinessFacts): readonly Readiness[] {
  return [
    setUp(facts),
    ballots(facts),
    ...(facts.countMode === 'ballots' ? [operatorsReady(facts), practiceReady(facts)] : []),
    ...(facts.isRehearsal ? [] : [rehearsal(facts)]),
    printerReady(facts),
    diskReady(facts),
    clockReady(facts),
    backupReady(facts),
    secondBackupReady(facts),
    logReady(facts),
    networkReady(facts),
    versionReady(facts),
  ];
}

function setUp({ gaps, tooNew, withoutCause, place }: ReadinessFacts): Readiness {
  if (gaps > 0) {
    return missing('set_up', `Phần chuẩn bị còn thiếu ${gaps} điều.`, 'Mở bước Chuẩn bị và bổ sung.');
  }
  if (withoutCause.length > 0) {
    return look(
      'set_up',
      `Chưa ghi căn cứ bỏ phiếu của ${withoutCause.join(', ')}.`,
      'Ghi căn cứ trong danh sách ở bước Chuẩn bị.',
    );
  }
  if (tooNew !== '') {
    return look('set_up', `${tooNew}.`, 'Xem lại danh sách; để lại thì cần căn cứ của Hội đồng.');
  }
  return place === ''
    ? look('set_up', 'Chưa ghi địa điểm.', 'Ghi ở bước Chuẩn bị; chưa ghi thì biên bản in dòng chấm.')
    : ready('set_up', 'Danh sách, loại phiếu và Ban kiểm phiếu đã đủ.');
}

function ballots({ ballots: states, printed, deputiesTotal, isRehearsal }: ReadinessFacts): Readiness {
  if (isRehearsal) return ready('ballots', 'Diễn tập dùng bộ phiếu thử, không cần phát hành phiếu.');
  if (states.includes('changed')) {
    return missing(
      'ballots',
      'Danh sách đã đổi sau khi phát hành phiếu.',
      'Phát hành mẫu phiếu mới, hủy phiếu đã in.',
    );
  }
  if (states.length === 0 || states.some((state) => state !== 'current')) {
    return missing('ballots', 'Còn loại phiếu chưa phát hành.', 'Mở In phiếu và phát hành mẫu phiếu.');
  }
  const many = printed.filter(({ sheets }) => deputiesTotal !== null && sheets > enoughSheets(deputiesTotal));
  if (many.length > 0) {
    return look(
      'ballots',
      `Phiếu in nhiều hơn hẳn số đại biểu: ${many.map(({ title, sheets }) => `${title} ${sheets} tờ`).join(', ')}.`,
      'Đếm lại số tờ thật; ghi nhầm thì sửa ở In phiếu.',
    );
  }
  const few = printed.filter(({ sheets }) => sheets < Math.max(1, deputiesTotal ?? 0));
  return few.length === 0
    ? ready('ballots', `Phiếu đã phát hành, đã in đủ (${states.length} loại).`)
    : look(
        'ballots',
        `Phiếu in ít hơn số đại biểu: ${few.map(({ title, sheets }) => `${title} ${sheets} tờ`).join(', ')}.`,
        'In thêm ở In phiếu, hoặc đếm lại số phiếu in nơi khác.',
      );
}

function rehearsal({ rehearsals }: ReadinessFacts): Readiness {
  if (rehearsals.some(({ right }) => right)) {
    return ready('rehearsal', 'Đã diễn tập, mọi số đúng đáp án.');
  }
  return rehearsals.length > 0
    ? look('rehearsal', 'Đã diễn tập nhưng có số khác đáp án.', 'Tìm nguyên nhân rồi diễn tập lại.')
    : missing('rehearsal', 'Chưa diễn tập.', 'Lập cuộc diễn tập và kiểm bộ phiếu thử.');
}
