import _ssl
import enum
import ssl

print(_ssl.PROTO_TLSv1_3, _ssl.OP_NO_TICKET == ssl.OP_NO_TICKET, type(_ssl.CERT_REQUIRED).__name__)
print(ssl._TLSAlertType(90).name, ssl.AlertDescription(90).name)

found = enum._old_convert_(enum.IntEnum, "Modes", "ssl", lambda name: name.startswith("CERT_"), source=_ssl)
print(list(found))

try:
    ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT).keylog_filename = 1
except TypeError as error:
    print(error)
# expect: 772 True int
# expect: USER_CANCELED ALERT_DESCRIPTION_USER_CANCELLED
# expect: [<Modes.CERT_NONE: 0>, <Modes.CERT_OPTIONAL: 1>, <Modes.CERT_REQUIRED: 2>]
# expect: expected str, bytes or os.PathLike object, not int
