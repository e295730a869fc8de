"""The rules of the audit; each file holds one."""

from briefcast_alttext.rules.credit import CREDIT
from briefcast_alttext.rules.empty import EMPTY
from briefcast_alttext.rules.file_name import FILE_NAME
from briefcast_alttext.rules.missing import MISSING
from briefcast_alttext.rules.near import NEAR
from briefcast_alttext.rules.repeat import REPEAT
from briefcast_alttext.rules.spelling import SPELLING

RULES = (MISSING, EMPTY, REPEAT, NEAR, CREDIT, FILE_NAME, SPELLING)
