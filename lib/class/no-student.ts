/**
 * Rows of a table that are no persons: what a platform or a spreadsheet writes above and below its list, as "Total: 35",
 * "Class 7b", "Page 1 of 2". In the languages of table-headings.ts, and shown nowhere. A word that may be a name is here
 * only where something beside it says that it is none.
 */

/** Enough by themselves: how sums, averages and lists are called. */
const sums = `
  total totals overall average averages median subtotal participants attendees list classlist roster report export
  summe gesamt insgesamt gesamtsumme gesamtzahl gesamtdurchschnitt durchschnitt klassendurchschnitt mittelwert schnitt
  notendurchschnitt klassenliste schülerliste namensliste teilnehmerliste liste ø σ totaux moyenne médiane effectif
  promedio mediana listado lista totale totali media médias média soma somma totaal gemiddelde
  razem suma łącznie średnia celkem průměr итого всего среднее средний підсумок усього разом середнє середній
  summa genomsnitt medelvärde gennemsnit gjennomsnitt yhteensä keskiarvo toplam ortalama σύνολο άθροισμα
  المجموع الإجمالي المتوسط المعدل مجموع معدل میانگین סהכ ממוצע
  合计 合計 总计 總計 小计 小計 总数 總數 总人数 總人數 平均 平均分 平均点 平均値 名单 名單 名簿 합계 총계 총합 평균 명단
  tổng cộng trung bình jumlah rata`;

/** Only behind a number: who is counted. "Student 12" may be how a list calls somebody. */
const counted = `
  student students pupil pupils learner learners name names person persons people member members row rows record records
  schüler schülerin schülerinnen lernende teilnehmer teilnehmerin teilnehmerinnen teilnehmende personen namen einträge
  élève élèves étudiant étudiants inscrits alumno alumna alumnos alumnas estudiante estudiantes
  alunni studenti aluno aluna alunos alunas leerlingen uczniów uczniowie žáků ученик ученика учеников учнів
  elever oppilasta oppilaat öğrenci μαθητές الطلاب طالب תלמידים 人 名 学生 學生 명 학생 học sinh siswa`;

/** Only with a number in the same cell: what has one. */
const numbered = `
  number count class classes course year term semester page pages period anzahl klasse klassen kurs schuljahr seite
  nombre classe page número clase curso página numero pagina turma aantal klas bladzijde klasa liczba strona třída počet
  strana класс количество страница балл клас klass antal sida klasse side antall luokka sivu sınıf sayfa τάξη الصف عدد
  صفحة כיתה מספר עמוד 人数 人數 共 共计 班级 班級 班 第 页 頁 인원 총 반 쪽 lớp số kelas halaman`;

/** Only before a colon or an equals sign: what a line says of its list. */
const labels = `
  group room grade teacher tutor subject date day time location n no mean sum max min maximum minimum deviation std sd
  gruppe jahrgang raum lehrer lehrerin lehrkraft klassenlehrer klassenlehrerin klassenleitung fach schule datum stand zeit ort
  groupe grupo gruppo professeur enseignant matière école date année profesor profesora docente asignatura materia escuela fecha centro
  insegnante scuola data professor professora disciplina escola docent vak school
  nauczyciel przedmiot szkoła učitel předmět škola учитель предмет школа дата вчитель lärare ämne lærer fag opettaja
  öğretmen ders okul tarih καθηγητής σχολείο المعلم المادة المدرسة التاريخ מורה בית ספר תאריך
  教师 教師 老师 老師 科目 学校 學校 日期 日付 担任 선생님 과목 학교 날짜 giáo viên guru sekolah tanggal`;

/** Before whatever has a number in it: that something was made, and when. */
const stamps = `
  printed exported generated created downloaded updated erstellt gedruckt exportiert erzeugt aktualisiert ausgedruckt
  imprimé exporté généré édité impreso exportado generado creado stampato esportato generato impresso exportado gerado
  afgedrukt geëxporteerd wydrukowano vytištěno распечатано utskriven udskrevet tulostettu yazdırıldı`;

/** What may stand between them. */
const between = `
  of the in on for and per all end by der die das des und für von im am aller ende de du des d la le les l et par pour fin
  del della dei degli delle di y e el los las total da do dos das van het en w z i и в av og för ja ve sayısı من עם do dla
  的 数 數 中 rata`;

/** What a platform calls those of a class, in a column beside their names. */
const roles = `
  student participant learner member guest teacher owner assistant non-editing editing primary
  schüler schülerin teilnehmer teilnehmerin mitglied gast besitzer lehrer lehrerin lehrkraft trainer
  élève étudiant étudiante participante membre invité propriétaire enseignant enseignante
  estudiante alumno alumna miembro invitado propietario profesor profesora
  studente studentessa membro ospite proprietario docente aluno aluna professor professora
  leerling deelnemer lid gast eigenaar docent uczeń uczestnik członek gość właściciel nauczyciel
  ученик участник владелец учитель 学生 成员 老师 학생 구성원 소유자 طالب عضو مالك`;

const lists = { sums, counted, numbered, labels, stamps, between, roles };
let known: Record<keyof typeof lists, ReadonlySet<string>> | undefined;

function vocabulary(): NonNullable<typeof known> {
  const of = (list: keyof typeof lists) => new Set(lists[list].normalize("NFC").trim().split(/\s+/));
  known ??= {
    sums: of("sums"),
    counted: of("counted"),
    numbered: of("numbered"),
    labels: of("labels"),
    stamps: of("stamps"),
    between: of("between"),
    roles: of("roles"),
  };
  return known;
}

/** Longer cells say more than a sum or a page. */
const longestSaid = 120;

/**
 * Whether a row is no person's: each of its cells is empty, a number, or says that it counts or names the list, and at
 * least one is not empty.
 */
export function isNoStudent(cells: readonly string[]): boolean {
  const said = cells.map((cell) => cell.trim()).filter((cell) => cell !== "");
  if (said.length === 0) return false;
  const [label, ...rest] = said;
  // "Teacher:" and her name in the next cell.
  if (rest.length === 1 && label !== undefined && /[:=：]$/.test(label) && isLabel(label.slice(0, -1)))
    return true;
  return said.every(isNoName);
}

/** Whether a cell says what somebody is in a class, and not who: "Student", "Owner". */
export function isRole(cell: string): boolean {
  const words = cell.normalize("NFC").toLowerCase().split(/\s+/);
  return words.every((word) => vocabulary().roles.has(word));
}

/** A cell without what says of which list its name is: "Ana" of "Class 7b: Ana". */
export function withoutLabel(cell: string): string {
  const sign = cell.search(/[:=：]/);
  const name = cell.slice(sign + 1).trim();
  return sign > 0 && /\p{L}/u.test(name) && isLabel(cell.slice(0, sign)) ? name : cell;
}

function isNoName(cell: string): boolean {
  if (!/\p{L}/u.test(cell)) return true;
  if (cell.length > longestSaid) return false;
  const sign = cell.search(/[:=：]/);
  if (sign > 0 && isLabel(cell.slice(0, sign))) return true;
  const { sums, counted, numbered, stamps, between } = vocabulary();
  const words = lettersOf(cell);
  const hasNumber = /\p{N}/u.test(cell);
  if (hasNumber && stamps.has(words[0] ?? "")) return true;
  if (!words.every((word) => [sums, counted, numbered, between].some((all) => all.has(word)))) return false;
  const isCount = /^\P{L}*\p{N}/u.test(cell) && words.some((word) => counted.has(word));
  return isCount || words.some((word) => sums.has(word) || (hasNumber && numbered.has(word)));
}

/** Whether a text before a colon says what follows of the list. */
function isLabel(text: string): boolean {
  const { between, roles: _, ...saying } = vocabulary();
  const words = lettersOf(text);
  const says = (word: string) => Object.values(saying).some((all) => all.has(word));
  return words.some(says) && words.every((word) => says(word) || between.has(word));
}

/** The words of a text in small letters, without what begins with a digit: "7b", "1st". */
function lettersOf(text: string): string[] {
  const plain = text.normalize("NFC").toLowerCase().replace(/["״]/g, "");
  return plain.match(/\p{N}?[\p{L}\p{M}]+/gu)?.filter((word) => !/^\p{N}/u.test(word)) ?? [];
}
