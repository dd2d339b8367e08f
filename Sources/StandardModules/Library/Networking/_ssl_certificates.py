"""What a certificate says, read from its DER: X.509 as RFC 5280 has it."""

import _tls

_SEQUENCE, _SET, _OBJECT, _UTC_TIME = 0x30, 0x31, 0x06, 0x17
_MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
_ENCODINGS = {12: "utf-8", 30: "utf-16-be", 28: "utf-32-be"}
_ALTERNATIVES, _ACCESS, _REVOCATION = "2.5.29.17", "1.3.6.1.5.5.7.1.1", "2.5.29.31"
_OCSP, _ISSUERS = "1.3.6.1.5.5.7.48.1", "1.3.6.1.5.5.7.48.2"
_URI = 0x86
_UNSUPPORTED = {0xa0: "othername", 0xa3: "X400Name", 0xa5: "EdiPartyName"}


def _parts(data):
    """The (tag, content) pairs of a constructed value."""
    parts, start = [], 0
    while start < len(data):
        tag, length = data[start], data[start + 1]
        start += 2
        if length & 0x80:
            size = length & 0x7f
            length = int.from_bytes(data[start : start + size], "big")
            start += size
        parts.append((tag, data[start : start + length]))
        start += length
    return parts


def _dotted(data):
    numbers, number = [], 0
    for byte in data:
        number = number << 7 | byte & 0x7f
        if not byte & 0x80:
            numbers.append(number)
            number = 0
    first = min(numbers[0] // 40, 2)
    return ".".join(map(str, [first, numbers[0] - 40 * first, *numbers[1:]]))


def _object_name(data):
    dotted = _dotted(data)
    known = _tls.object_of_text(dotted, False)
    return known[2] if known and known[0] else dotted


def _name(data):
    return tuple(
        tuple((_object_name(kind), text.decode(_ENCODINGS.get(tag, "latin-1")))
              for (_, kind), (tag, text) in (_parts(pair) for _, pair in _parts(pairs)))
        for _, pairs in _parts(data))


def _time(tag, data):
    text = data.decode("ascii")
    if tag == _UTC_TIME:
        text = ("19" if text[:2] >= "50" else "20") + text
    clock = f"{text[8:10]}:{text[10:12]}:{text[12:14] if text[12:14].isdigit() else '00'}"
    zone = " GMT" if text.endswith("Z") else ""
    return f"{_MONTHS[int(text[4:6]) - 1]} {int(text[6:8]):2} {clock} {text[:4]}{zone}"


def _address(data):
    if len(data) == 4:
        return ".".join(map(str, data))
    if len(data) == 16:
        return ":".join(f"{data[i] << 8 | data[i + 1]:X}" for i in range(0, 16, 2))
    return "<invalid>"


def _general_name(tag, data):
    if tag in (0x81, 0x82, _URI):
        return {0x81: "email", 0x82: "DNS", _URI: "URI"}[tag], data.decode("utf-8")
    if tag == 0xa4:
        return "DirName", _name(_parts(data)[0][1])
    if tag == 0x87:
        return "IP Address", _address(data)
    if tag == 0x88:
        return "Registered ID", _object_name(data)
    return _UNSUPPORTED.get(tag, "unknown"), "<unsupported>"


def _uris(names):
    return [data.decode("utf-8") for tag, data in names if tag == _URI]


def _access(data, wanted):
    uris = []
    for _, description in _parts(data):
        (_, kind), place = _parts(description)
        if _dotted(kind) == wanted:
            uris += _uris([place])
    return uris


def _revocation(data):
    uris = []
    for _, point in _parts(data):
        for tag, name in _parts(point):
            if tag == 0xa0:
                uris += [uri for kind, names in _parts(name) if kind == 0xa0 for uri in _uris(_parts(names))]
    return uris


def _extensions(rest):
    """The contents of the extensions by their dotted numbers."""
    found = {}
    for tag, data in rest:
        if tag == 0xa3:
            for _, extension in _parts(_parts(data)[0][1]):
                fields = _parts(extension)
                found[_dotted(fields[0][1])] = _parts(fields[-1][1])[0][1]
    return found


def decode(der):
    """The dict that `getpeercert` returns."""
    fields = _parts(_parts(_parts(der)[0][1])[0][1])
    version = fields.pop(0)[1][2] + 1 if fields[0][0] == 0xa0 else 1
    serial, _, (_, issuer), (_, validity), (_, subject) = fields[:5]
    number = int.from_bytes(serial[1], "big", signed=True)
    digits = f"{abs(number):X}"
    (begin_tag, begin), (end_tag, end) = _parts(validity)
    facts = {
        "subject": _name(subject), "issuer": _name(issuer), "version": version,
        "serialNumber": ("-" if number < 0 else "") + "0" * (len(digits) % 2) + digits,
        "notBefore": _time(begin_tag, begin), "notAfter": _time(end_tag, end),
    }  # fmt: skip
    extensions = _extensions(fields[6:])
    if names := _parts(extensions.get(_ALTERNATIVES, b"")):
        facts["subjectAltName"] = tuple(_general_name(*name) for name in names)
    access = extensions.get(_ACCESS, b"")
    for key, uris in (
            ("OCSP", _access(access, _OCSP)), ("caIssuers", _access(access, _ISSUERS)),
            ("crlDistributionPoints", _revocation(extensions.get(_REVOCATION, b"")))):
        if uris:
            facts[key] = tuple(uris)
    return facts


def _one_line(name):
    """A name as RFC 2253 writes it, the last part first."""
    return ",".join(
        "+".join(f"{_tls.object_of_text(kind, True)[1]}={text}" for kind, text in part) for part in reversed(name))


class Certificate:
    """A certificate of a chain."""

    def __init__(self, der):
        self._der = der

    def public_bytes(self, format=1):
        """The certificate as PEM (1) or DER (2)."""
        if format == 2:
            return self._der
        if format == 1:
            from ssl import DER_cert_to_PEM_cert

            return DER_cert_to_PEM_cert(self._der)
        raise ValueError("Unsupported format")

    def get_info(self):
        """What the certificate says."""
        return decode(self._der)

    def __repr__(self):
        return f"<_ssl.Certificate '{_one_line(decode(self._der)['subject'])}'>"

    def __eq__(self, other):
        return self._der == other._der if isinstance(other, Certificate) else NotImplemented

    def __hash__(self):
        return hash(self._der)


Certificate.__module__ = "_ssl"
