// A plan of the invented region that has words of its own for the status, in English and Vietnamese.
import type { LabelWords } from '@/lib/scale/commands'
import type { Scale } from '@/lib/scale/rules'

type LabelStory = [common: string, label: string, meaning: string, vi: string, viMeaning: string]

const labels = (scale: Scale, told: readonly LabelStory[]): LabelWords[] =>
  told.map(([common, label, meaning, vi, viMeaning], index) => ({
    id: null,
    scale,
    common,
    label,
    meaning,
    // The first word of a value is its default.
    isDefault: told.findIndex(([each]) => each === common) === index,
    translations: [
      { field: 'label', language: 'vi', text: vi, state: 'approved' },
      { field: 'meaning', language: 'vi', text: viMeaning, state: 'approved' },
    ],
  }))

export const scalesOf: Partial<Record<string, LabelWords[]>> = {
  'XX-BANK-2': [
    ...labels('implementation', [
      [
        'not_started',
        'Appraised',
        'Agreed with the bank; no work yet.',
        'Đã thẩm định',
        'Đã thống nhất với ngân hàng; chưa làm.',
      ],
      [
        'in_progress',
        'Disbursing',
        'Work goes on and money flows.',
        'Đang giải ngân',
        'Đang làm và đang giải ngân.',
      ],
      [
        'in_progress',
        'Handing over',
        'Built, and being handed to who will run it.',
        'Đang bàn giao',
        'Đã xây xong, đang bàn giao cho bên vận hành.',
      ],
      [
        'completed',
        'Closed',
        'Done, and the account is closed.',
        'Đã quyết toán',
        'Đã xong và đã quyết toán.',
      ],
      [
        'discontinued',
        'Cancelled',
        'Given up; the rest of the money goes back.',
        'Đã hủy',
        'Không làm nữa; phần tiền còn lại được hoàn trả.',
      ],
    ]),
    ...labels('schedule', [
      [
        'on_track',
        'Satisfactory',
        'The bank expects it in time.',
        'Đạt yêu cầu',
        'Ngân hàng cho rằng sẽ đúng hạn.',
      ],
      ['at_risk', 'Needs attention', 'A step is behind.', 'Cần lưu ý', 'Một bước bị chậm.'],
      [
        'delayed',
        'Extension expected',
        'Who leads it expects to need more time.',
        'Dự kiến gia hạn',
        'Bên chủ trì cho rằng cần thêm thời gian.',
      ],
      ['overdue', 'Past closing date', 'The closing date has passed.', 'Quá ngày đóng', 'Đã qua ngày đóng.'],
      ['finished', 'No longer timed', 'The work is over.', 'Không còn tính hạn', 'Công việc đã kết thúc.'],
    ]),
  ],
}
