import io
import struct
import wave


class Pipe(io.BytesIO):
    def seek(self, *arguments):
        raise io.UnsupportedOperation

    tell = seek


def file(*chunks):
    body = b"WAVE" + b"".join(name + struct.pack("<L", len(data)) + data + b"\0" * (len(data) % 2) for name, data in chunks)
    return b"RIFF" + struct.pack("<L", len(body)) + body


form = b"fmt ", struct.pack("<HHLLHH", 1, 1, 8000, 8000, 1, 8)
data = file((b"note", b"odd"), form, (b"data", b"\1\2\3\4\5")) + b"what follows"
for kind in io.BytesIO, Pipe:
    with wave.open(kind(data)) as sound:
        print(sound.getnframes(), sound.readframes(2), sound.tell(), sound.readframes(-1), sound.tell())
        try:
            sound.setpos(1)
            print(sound.readframes(1))
        except OSError as error:
            print(error)
out = Pipe()
with wave.open(out, "w") as sound:
    sound.setparams((1, 2, 8000, 2, "NONE", "not compressed"))
    sound.writeframes(b"abcd")
print(out.getvalue()[-8:])
wide = b"fmt ", struct.pack("<HHLLHHHHL16s", 0xFFFE, 1, 8000, 8000, 1, 8, 22, 8, 0, bytes(range(16)))
try:
    wave.open(io.BytesIO(file(wide)))
except wave.Error as error:
    print(error)
# expect: 5 b'\x01\x02' 2 b'\x03\x04\x05' 5
# expect: b'\x02'
# expect: 5 b'\x01\x02' 2 b'\x03\x04\x05' 5
# expect: cannot seek
# expect: b'\x04\x00\x00\x00abcd'
# expect: unknown extended format: 03020100-0504-0706-0809-0a0b0c0d0e0f
