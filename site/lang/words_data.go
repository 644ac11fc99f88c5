package lang

// DataWords tell of what the dossier offers to take away: on the page about data, and
// in the files themselves.
type DataWords struct {
	DataTitle   string `yaml:"data_title"`
	DataLede    string `yaml:"data_lede"`
	DataFiles   string `yaml:"data_files"` // above the list of files, and of a file in it
	DataFile    string `yaml:"data_file"`
	DataWhat    string `yaml:"data_what"`
	DataCount   string `yaml:"data_count"`   // of things in a file
	DataFormula string `yaml:"data_formula"` // what spreadsheets may take for one

	DataColumns string `yaml:"data_columns"` // above the tables of columns
	DataEnglish string `yaml:"data_english"` // what is said of columns is in English
	DataColumn  string `yaml:"data_column"`
	DataType    string `yaml:"data_type"`
	DataMeaning string `yaml:"data_meaning"`
	DataIn      string `yaml:"data_in"` // which of CSV and JSON has a column

	DataTry     string `yaml:"data_try"` // above the examples
	DataTryNote string `yaml:"data_try_note"`
	DataCommand string `yaml:"data_command"`
	DataAnswer  string `yaml:"data_answer"`

	DataCite     string `yaml:"data_cite"`
	DataCiteNote string `yaml:"data_cite_note"`

	// What each file is for.
	DataDossier     string `yaml:"data_dossier"`
	DataSchema      string `yaml:"data_schema"`
	DataTable       string `yaml:"data_table"` // of {what}
	DataAnnotations string `yaml:"data_annotations"`
	DataFTM         string `yaml:"data_ftm"`
	DataGraphML     string `yaml:"data_graphml"`
	DataGEXF        string `yaml:"data_gexf"`
	DataTimeline    string `yaml:"data_timeline"`
	DataCalendar    string `yaml:"data_calendar"`
	DataManifest    string `yaml:"data_manifest"`
	DataContent     string `yaml:"data_content"`    // before the digest
	DataReferences  string `yaml:"data_references"` // in a {format}
	DataPackage     string `yaml:"data_package"`
	DataCrate       string `yaml:"data_crate"`

	// In the files.
	GraphNames      Count  `yaml:"graph_names"` // how many of {all} are looked at
	GraphPairs      Count  `yaml:"graph_pairs"`
	NoLicence       string `yaml:"no_licence"`
	CalendarMonth   string `yaml:"calendar_month"` // of an event whose day is not known
	CalendarLeftOut Count  `yaml:"calendar_left_out"`
}
