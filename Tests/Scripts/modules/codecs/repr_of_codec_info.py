import codecs
import re

print(re.sub("0x[0-9a-f]+", "0x", repr(codecs.lookup("utf8"))))

# expect: <codecs.CodecInfo object for encoding utf-8 at 0x>
