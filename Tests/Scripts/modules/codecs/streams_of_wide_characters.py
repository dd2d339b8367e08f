# A stream reads bytes until a character is whole, and writes what waits when it is reset.
import codecs
import io

data = "世界\nb\n".encode("shift_jis")
reader = codecs.getreader("shift_jis")(io.BytesIO(data))
print(reader.read(1), reader.readline(), reader.readlines())  # expect: 世 界
# expect:  ['b\n']
writer = codecs.getwriter("euc_jis_2004")(stream := io.BytesIO())
writer.writelines(["か", "か"])
print(stream.getvalue())  # expect: b'\xa4\xab'
writer.reset()
print(stream.getvalue())  # expect: b'\xa4\xab\xa4\xab'
