"""The forms of the audit's report."""

from briefcast.hooks import Report
from briefcast_alttext.reports.as_json import write_json
from briefcast_alttext.reports.as_text import write_text

TEXT = Report(name="text", title="Story by story, for people", write=write_text)
JSON = Report(name="json", title="Findings and images, for programs", write=write_json)
