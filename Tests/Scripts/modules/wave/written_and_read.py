import wave, math, struct, io, tempfile, os
buf = io.BytesIO()
with wave.open(buf, 'wb') as w:
    try: w.writeframes(b'ab')
    except wave.Error as e: print(e)
    w.setnchannels(2); w.setsampwidth(2); w.setframerate(8000.4)
    print(w.getframerate(), w.getnchannels(), w.getsampwidth())
    w.writeframes(b''.join(struct.pack('<hh', int(1000 * math.sin(i / 5)), -i) for i in range(50)))
    w.writeframesraw(struct.pack('<hh', 1, 2)); print(w.tell(), w.getnframes())
    try: w.setnchannels(1)
    except wave.Error as e: print(e)
data = buf.getvalue(); print(len(data), data[:48])
buf.seek(0)
with wave.open(buf) as r:
    print(r.getparams(), r.getnframes() / r.getframerate(), r.readframes(2), r.tell()); r.setpos(49); print(r.readframes(10), r.readframes(1)); r.rewind(); print(r.tell())
    try: r.setpos(99)
    except wave.Error as e: print(e)
with tempfile.TemporaryDirectory() as d:
    p = os.path.join(d, 'a.wav')
    w = wave.open(p, 'w'); w.setparams((1, 1, 11025, 0, 'NONE', 'x')); w.writeframes(bytes(range(5))); w.close(); print(os.path.getsize(p))
    with wave.open(p, 'r') as r: print(r.getparams()._asdict(), r.readframes(-1))
for bad in (b'', b'RIFX' + b'\0' * 20, b'RIFF\x10\0\0\0WAVX', b'RIFF\x10\0\0\0WAVEdata\0\0\0\0', b'RIFF\x10\0\0\0WAVE'):
    try: wave.open(io.BytesIO(bad))
    except (wave.Error, EOFError) as e: print(type(e).__name__, [str(e)])
try: wave.open(buf, 'x')
except wave.Error as e: print(e)
for f in (lambda w: w.setsampwidth(5), lambda w: w.setcomptype('ULAW', 'u'), lambda w: w.getnchannels(), lambda w: w.getparams()):
    w = wave.Wave_write(io.BytesIO())
    try: f(w)
    except wave.Error as e: print(e)
    w._file = None

# expect: # channels not specified
# expect: 8000 2 2
# expect: 51 51
# expect: cannot change parameters after starting to write
# expect: 248 b'RIFF\xf0\x00\x00\x00WAVEfmt \x10\x00\x00\x00\x01\x00\x02\x00@\x1f\x00\x00\x00}\x00\x00\x04\x00\x10\x00data\xcc\x00\x00\x00\x00\x00\x00\x00'
# expect: _wave_params(nchannels=2, sampwidth=2, framerate=8000, nframes=51, comptype='NONE', compname='not compressed') 0.006375 b'\x00\x00\x00\x00\xc6\x00\xff\xff' 2
# expect: b'\x92\xfe\xcf\xff\x01\x00\x02\x00' b''
# expect: 0
# expect: position not in range
# expect: 49
# expect: {'nchannels': 1, 'sampwidth': 1, 'framerate': 11025, 'nframes': 5, 'comptype': 'NONE', 'compname': 'not compressed'} b'\x00\x01\x02\x03\x04'
# expect: EOFError ['']
# expect: Error ['file does not start with RIFF id']
# expect: Error ['not a WAVE file']
# expect: Error ['data chunk before fmt chunk']
# expect: Error ['fmt chunk and/or data chunk missing']
# expect: mode must be 'r', 'rb', 'w', or 'wb'
# expect: bad sample width
# expect: unsupported compression type
# expect: number of channels not set
# expect: not all parameters set
