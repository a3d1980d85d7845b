package org.topicgraph.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Small tables in the languages that these encodings are for: none of them proves anything by itself. */
class EncodingGuessTest {
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            GB18030      | 标题,关键词~机器学习在图书馆中的应用,机器学习; 图书馆; 数据挖掘~知识图谱研究综述,知识图谱; 信息检索; 文献计量
            GBK          | 题名,关键词~高校图书馆阅读推广服务研究,阅读推广；高校图书馆；服务创新~社会网络分析方法,社会网络；合作网络
            Big5         | 標題,關鍵詞~機器學習在圖書館中的應用,機器學習; 圖書館; 資料探勘~知識圖譜研究綜述,知識圖譜; 資訊檢索; 文獻計量
            Shift_JIS    | 題名,キーワード~図書館における機械学習の応用,機械学習; 図書館; データマイニング~知識グラフの研究,知識グラフ; 情報検索
            windows-31j  | 題名,キーワード~図書館における機械学習の応用①,機械学習; 図書館; データマイニング~知識グラフの研究㈱,知識グラフ; 情報検索
            EUC-JP       | 題名,キーワード~図書館における機械学習の応用,機械学習; 図書館; データマイニング~知識グラフの研究,知識グラフ; 情報検索
            EUC-KR       | 제목,키워드~도서관에서의 기계학습 응용,기계학습; 도서관; 데이터마이닝~지식그래프 연구 동향,지식그래프; 정보검색; 계량서지학
            windows-1251 | название,ключевые слова~Применение машинного обучения в библиотеках,машинное обучение; библиотеки~Граф знаний: обзор,граф знаний; поиск
            KOI8-R       | название,ключевые слова~Применение машинного обучения в библиотеках,машинное обучение; библиотеки~Граф знаний: обзор,граф знаний; поиск
            windows-1252 | titel,schlagwörter~Über die Größe von Städten,Städte; Größe; Bevölkerung~Fußgänger in München,Fußgänger; Straße
            ISO-8859-1   | titre,mots-clés~Une étude des réseaux entre élèves,réseaux; élèves; société~La forêt brûlée,forêt; écologie
            windows-1252 | id,keywords~1,naïve bayes; machine learning~2,network analysis; graph theory~3,café “noir”; culture
            windows-1252 | título,palabras clave~Análisis de redes sociales en España,redes sociales; análisis; España
            windows-1250 | tytuł,słowa kluczowe~Badania nad sieciami społecznymi w Łodzi,sieci społeczne; badania; Łódź~Żółta gęś i źródła,źródła; gęś
            ISO-8859-2   | název,klíčová slova~Výzkum sociálních sítí v českých zemích,sítě; výzkum; čeština~Žlutý kůň,kůň; příroda
            windows-1254 | başlık,anahtar kelimeler~Kütüphanelerde makine öğrenmesi uygulamaları,makine öğrenmesi; kütüphane~Bilgi çizgesi,bilgi çizgesi; ağ
            windows-1253 | τίτλος,λέξεις κλειδιά~Εφαρμογές μηχανικής μάθησης σε βιβλιοθήκες,μηχανική μάθηση; βιβλιοθήκες; δεδομένα
            windows-1255 | כותרת,מילות מפתח~יישומי למידת מכונה בספריות,למידת מכונה; ספריות; נתונים
            windows-1256 | العنوان,الكلمات المفتاحية~تطبيقات التعلم الآلي في المكتبات,التعلم الآلي; المكتبات; البيانات
            UTF-16LE     | название,ключевые слова~Применение машинного обучения,библиотеки; анализ
            UTF-16BE     | 标题,关键词~机器学习在图书馆中的应用,机器学习; 图书馆; 数据挖掘
            """)
    void readsTheTextAsItWasWritten(String encoding, String lines) {
        String text = lines.replace('~', '\n') + "\n";
        byte[] bytes = text.getBytes(Charset.forName(encoding));
        TextEncoding guess = TextEncoding.guess(bytes, true);
        assertEquals(
                text, guess.lenient(bytes, 0, bytes.length), guess.charset().name());
        assertEquals(!encoding.startsWith("UTF"), guess.guessed());
    }

    @ParameterizedTest
    @CsvSource({"5, windows-1251", "400, windows-1251"})
    void theFewLinesThatSayItDecide(int plainRows, String encoding) {
        String text = "id,keywords\n" + "1,network analysis; graph theory; clusters\n".repeat(plainRows)
                + "2,машинное обучение; библиотеки; анализ данных\n3,граф знаний; информационный поиск\n"
                + "4,plain; words\n".repeat(plainRows);
        byte[] bytes = text.getBytes(Charset.forName(encoding));
        assertEquals(encoding, TextEncoding.guess(bytes, true).charset().name());
        assertTrue(TextEncoding.guess(bytes, true).guessed());
    }
}
