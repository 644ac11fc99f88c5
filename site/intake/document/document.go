package document

import "context"

// Read reads a file of a format that [Tell] names. name is for messages. An
// [Error] says why it cannot be read; another error is the machine's.
func Read(ctx context.Context, name string, data []byte) (*Document, error) {
	format, err := Tell(name, data)
	if err != nil {
		return nil, err
	}
	var d *Document
	switch format {
	case DOCX:
		d, err = readDOCX(name, data)
	case ODT:
		d, err = readODT(name, data)
	case EPUB:
		d, err = readEPUB(name, data)
	case VTT, SRT:
		d, err = readSubtitles(name, format, data)
	case Transcript:
		d = readTranscript(data)
	case PDF:
		d, err = readPDF(ctx, name, data)
	default:
		return nil, refuse("", "%s is text or HTML, no document", name)
	}
	if err != nil {
		return nil, err
	}
	if len(d.Blocks) == 0 && len(d.Chapters) == 0 {
		return nil, refuse("", "%s has no text", name)
	}
	return d, nil
}
