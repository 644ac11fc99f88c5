package facts_test

import (
	"strings"
	"testing"

	"berkas/site/internal/facts"
	"berkas/site/lang"
)

// TestDatesAreWorkedOutFromThePublication: 2024-04-26 is a Friday.
func TestDatesAreWorkedOutFromThePublication(t *testing.T) {
	published := lang.Day{Year: 2024, Month: 4, Day: 26}
	for text, want := range map[string]string{
		"mengatakan pada hari Jumat bahwa":                       "Jumat=2024-04-26",
		"bertemu pada Minggu di Kremlin":                         "Minggu=2024-04-21",
		"pada Jumat lalu ia tiba":                                "Jumat lalu=2024-04-19",
		"said on Thursday that":                                  "Thursday=2024-04-25",
		"met last Friday in Beijing":                             "last Friday=2024-04-19",
		"akan tiba Senin depan":                                  "Senin depan=2024-04-29",
		"arrives next Monday":                                    "next Monday=2024-04-29",
		"setiap Senin ia datang":                                 "",
		"pada Minggu, 16 April 2023 setelah":                     "Minggu, 16 April 2023=2023-04-16",
		"kata dia, Selasa (23/4).":                               "Selasa (23/4)=2024-04-23",
		"kata dia, Selasa (23/4/2024).":                          "Selasa (23/4/2024)=2024-04-23",
		"On April 16, 2023, he left":                             "April 16, 2023=2023-04-16",
		"hingga 19 April mendatang":                              "19 April=2024-04-19",
		"sejak 30 Desember ia":                                   "30 Desember=2023-12-30",
		"pada bulan Februari bahwa":                              "Februari=2024-02",
		"konferensi video pada Januari, dan sejak pada Desember": "Januari=2024-01|Desember=2023-12",
		"yang dimulai Februari lalu":                             "Februari lalu=2024-02",
		"the war began in March":                                 "March=2024-03",
		"they march in the street and may leave":                 "",
		"May said he may go in May":                              "May=2023-05",
		"ia diangkat bulan lalu":                                 "bulan lalu=2024-03",
		"last month and next year":                               "last month=2024-03|next year=2025",
		"pekan lalu":                                             "pekan lalu=2024-04-15/2024-04-21",
		"this week":                                              "this week=2024-04-22/2024-04-28",
		"menginvasi Ukraina pada 2022":                           "2022=2022",
		"sebanyak 2022 orang":                                    "",
		"tiga bulan lalu dan sebulan lalu":                       "tiga bulan lalu=2024-01|sebulan lalu=2024-03",
		"two days ago, yesterday, hari ini":                      "two days ago=2024-04-24|yesterday=2024-04-25|hari ini=2024-04-26",
		"pada 2023-04-16":                                        "2023-04-16=2023-04-16",
		"hasilnya 1/2 dan 30/50":                                 "",
		"31 Februari 2023":                                       "31 Februari 2023=",
	} {
		var got []string
		for _, d := range facts.Dates(text, published) {
			got = append(got, d.Text+"="+d.Date.Text)
		}
		if s := strings.Join(got, "|"); s != want {
			t.Errorf("%q: %s, want %s", text, s, want)
		}
	}
}

// TestRelativeDatesNeedAPublication: without one they are found, not worked out.
func TestRelativeDatesNeedAPublication(t *testing.T) {
	for _, d := range facts.Dates("pada Jumat lalu, 3 Mei, bulan lalu, kemarin, dua hari lalu, pada Maret", lang.Day{}) {
		if !d.Relative || !d.Date.IsZero() {
			t.Errorf("%+v", d)
		}
	}
}
