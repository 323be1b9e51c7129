/**
 * How tables of other languages call their columns. A table comes from a platform that speaks whatever language its school
 * set, and not that of this site: so these stand beside what the catalogue says, and are shown nowhere.
 */

/** How a heading calls its columns, in small letters. Of two columns that are called an address or a number, the name that stands first counts. */
export interface TableHeadings {
  name: readonly string[];
  word: readonly string[];
  email: readonly string[];
  id: readonly string[];
}

/**
 * German, French, Spanish, Italian, Portuguese, Dutch; Polish, Czech, Russian, Ukrainian; Scandinavian, Finnish; Turkish,
 * Greek; Arabic, Persian, Hebrew; Chinese, Japanese, Korean; Vietnamese, Indonesian; Hungarian, Romanian, Catalan; Slovak,
 * Slovenian, Croatian, Serbian, Bulgarian; Baltic, Albanian, Icelandic; Georgian, Armenian; Urdu, Hindi, Bengali, Tamil, Thai;
 * Swahili, Filipino.
 */
const foreignNames = (): string[] =>
  cells(`
    name|vorname|nachname|familienname|vollständiger name|schüler|schülerin|schüler/in|schüler:in|lernende|namen
    nom|prénom|nom complet|nom de famille|élève|élèves|étudiant
    nombre|nombres|apellido|apellidos|apellido(s)|nombre completo|alumno|alumna|estudiante
    nome|cognome|studente|nome completo|apelido|sobrenome|aluno|estudante
    naam|voornaam|achternaam|leerling|leerlingen
    imię|nazwisko|imię i nazwisko|uczeń|jméno|příjmení|žák
    имя|фамилия|фио|ученик|ім'я|ім’я|прізвище|учень
    namn|förnamn|efternamn|elev|navn|fornavn|etternavn|efternavn|nimi|etunimi|sukunimi|oppilas
    ad|adı|soyad|soyadı|ad soyad|adı soyadı|öğrenci|όνομα|επώνυμο|ονοματεπώνυμο
    الاسم|اسم|الاسم الأول|اسم العائلة|اللقب|الاسم الكامل|اسم الطالب|الطالب|نام|نام خانوادگی|دانش‌آموز
    שם|שם פרטי|שם משפחה|שם מלא|תלמיד
    姓名|名字|姓|名|学生|學生|氏名|名前|生徒|이름|성|성명|학생
    họ|tên|họ và tên|họ tên|học sinh|nama|nama depan|nama belakang|nama lengkap|siswa
    név|teljes név|vezetéknév|keresztnév|utónév|tanuló|diák|nume|prenume|nume și prenume|nume de familie|elev|elevi
    cognom|cognoms|nom i cognoms|alumne|meno|priezvisko|meno a priezvisko|žiak|ime|priimek|ime in priimek|učenec|dijak
    prezime|ime i prezime|učenik|učenica|име|презиме|име и презиме|ученица|фамилно име|собствено име
    eesnimi|perekonnanimi|õpilane|vārds|uzvārds|vārds, uzvārds|skolēns|vardas|pavardė|vardas, pavardė|mokinys
    emri|mbiemri|emri dhe mbiemri|nxënësi|nafn|eiginnafn|nemandi|სახელი|გვარი|სახელი და გვარი|მოსწავლე|անուն|ազգանուն
    نام طالب علم|طالب علم|नाम|पूरा नाम|पहला नाम|उपनाम|छात्र|छात्र का नाम|विद्यार्थी|विद्यार्थी का नाम|নাম|শিক্ষার্থী|শিক্ষার্থীর নাম
    பெயர்|மாணவர் பெயர்|ชื่อ|นามสกุล|ชื่อ-นามสกุล|ชื่อ-สกุล|ชื่อ สกุล|นักเรียน|jina|jina kamili|mwanafunzi|pangalan|apelyido`);

/** Of code words no heading that also means a password. */
const foreignHeadings = (): TableHeadings => ({
  name: foreignNames(),
  word: cells(`
    codewort|kodewort|codename|deckname|pseudonym|mot de code|nom de code|pseudonyme
    palabra clave|palabra en clave|nombre en clave|parola in codice|nome in codice|palavra-código|codewoord
    słowo kodowe|pseudonim|kódové slovo|кодовое слово|псевдоним|кодове слово|kodord|koodisana|kod kelime|κωδική λέξη
    الكلمة الرمزية|کلمه رمز|מילת קוד|代号|代號|コードネーム|合言葉|코드|từ mã`),
  email: cells(`
    e-mail-adresse|e-mail adresse|emailadresse|adresse de courriel|adresse électronique|courriel|adresse e-mail|mél
    correo electrónico|dirección de correo|dirección email|correo|indirizzo email|indirizzo e-mail|posta elettronica
    endereço de email|endereço de e-mail|correio eletrónico|e-mailadres|adres e-mail|адрес электронной почты|почта|эл. почта
    електронна пошта|e-post|e-postadress|e-mail-adresse|sähköposti|e-posta|e-posta adresi|ηλεκτρονικό ταχυδρομείο
    البريد الإلكتروني|بريد إلكتروني|رایانامه|ایمیل|דוא"ל|דואר אלקטרוני|电子邮件|邮箱|電子郵件|電郵|メールアドレス|メール
    이메일|이메일 주소|alamat email|surel|sis login id|e-mail cím|adresă de email|adresă de e-mail|adreça electrònica
    e-pošta|e-mailová adresa|elektronska pošta|имејл|e-posti aadress|e-pasts|el. paštas|netfang|ელფოსტა|ईमेल|ईमेल पता|ইমেইল
    மின்னஞ்சல்|อีเมล|barua pepe`),
  id: cells(`
    id-nummer|matrikelnummer|schülernummer|numéro d'identification|numéro d’identification|número de id|numero id
    número de identificação|id-nummer|numer id|идентификационный номер|номер id|id numarası|رقم الهوية|رقم المعرف
    מספר זיהוי|学号|學號|学籍番号|학번|mã số|nomor id`),
});

/** Lines of a gradebook that are no student's: how Canvas calls them. */
const gradebookLines = /^(?:points possible|student, test)$/i;

/** Headings with those of other languages behind them. */
export function withForeign(own: TableHeadings): TableHeadings {
  const foreign = foreignHeadings();
  const both = (kind: keyof TableHeadings) => [...own[kind], ...foreign[kind]];
  return { name: both("name"), word: both("word"), email: both("email"), id: both("id") };
}

/** What columns of names are called, with those of other languages behind them. */
export function withForeignNames(own: readonly string[]): readonly string[] {
  return [...own, ...foreignNames()];
}

/** A heading's cell as lists of headings write it. */
export function headingOf(cell: string): string {
  return cell
    .normalize("NFC")
    .trim()
    .toLowerCase()
    .replace(/\s*[:.*]$/, "");
}

/** Whether a line of a gradebook, by its first cell, is no student's. */
export function isGradebookLine(cell: string): boolean {
  return gradebookLines.test(cell.trim());
}

function cells(lines: string): string[] {
  return lines
    .normalize("NFC")
    .split(/[|\n]/)
    .map((cell) => cell.trim())
    .filter((cell) => cell !== "");
}
