import fileinput
import os
import tempfile

with tempfile.TemporaryDirectory() as folder:
    names = [os.path.join(folder, name) for name in ("a", "b")]
    for name, text in zip(names, ("1\n2\n", "3\n")):
        with open(name, "w") as file:
            file.write(text)
    with fileinput.input(names, encoding="utf-8") as lines:
        for line in lines:
            name = os.path.basename(lines.filename())
            print(name, lines.lineno(), lines.filelineno(), lines.isfirstline(), line.strip())
    with fileinput.input(names[0], inplace=True, encoding="utf-8") as lines:
        for line in lines:
            print("<" + line.strip() + ">")
    print(open(names[0]).read().split())
# expect: a 1 1 True 1
# expect: a 2 2 False 2
# expect: b 3 1 True 3
# expect: ['<1>', '<2>']
