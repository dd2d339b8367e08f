import subprocess

for words in (["a b", "c"], ['say "hi"'], ["back\\", 'q\\"', "sp ace\\"], [""], [b"bytes"]):
    print(subprocess.list2cmdline(words))

# expect: "a b" c
# expect: "say \"hi\""
# expect: back\ q\\\" "sp ace\\"
# expect: ""
# expect: bytes
