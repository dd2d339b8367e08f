"""The parser of headers: for each rule of the grammar a function that takes a text.

A `get` function reads a token from the beginning and returns it and the rest of the text; a `parse`
function reads all there is.
"""

from email import _address_rules, _address_tokens, _header_source, _header_tokens, _mime_rules, _mime_tokens
from email._header_source import BLANKS as WSP
from email._header_source import COMMENT_STARTS as CFWS_LEADER
from email._header_source import ATOM_ENDS, PHRASE_ENDS, SPECIALS, as_function, as_whole
from email._header_tokens import DOT, ListSeparator, RouteComponentMarker, quote_string

# Rules that read all there is; those of unstructured texts are called `get` nevertheless.
_WHOLE = frozenset({
    "read_message_id", "read_mime_version", "read_mime_parameters", "read_content_type_header",
    "read_content_disposition_header", "read_content_transfer_encoding_header"})  # fmt: skip
_OTHERS = frozenset({"read_until", "read_junk", "read_misplaced", "read_unstructured"})

for _module in (_header_source, _address_rules, _mime_rules):
    for _name, _rule in vars(_module).items():
        if _name in _WHOLE:
            globals()[_name.replace("read_", "parse_")] = as_whole(_rule)
        elif _name.startswith("read_") and _name not in _OTHERS:
            globals()[_name.replace("read_", "get_")] = as_function(_rule)
for _module in (_header_tokens, _address_tokens, _mime_tokens):
    for _name, _token in vars(_module).items():
        if isinstance(_token, type) and _token.__module__ == __name__:
            globals()[_name] = _token
get_unstructured = as_whole(_header_source.read_unstructured)
get_unstructured.__name__ = get_unstructured.__qualname__ = "get_unstructured"
del _module, _name, _rule, _token
