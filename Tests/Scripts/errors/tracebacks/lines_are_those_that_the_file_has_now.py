# What was compiled under a file's name, from a text or a tree, is shown as the file has it.
import ast
import os
import tempfile
import traceback

with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "page.txt")
    with open(path, "w") as file:
        file.write("a title\n{{ broken }}\nan end\n")

    def shown(source):
        try:
            exec(compile(source, path, "exec"))
        except KeyError as error:
            print(traceback.format_exc().splitlines()[-2])
            print(traceback.extract_tb(error.__traceback__)[-1].line)

    shown("\nraise KeyError('text')")
    # expect:     {{ broken }}
    # expect: {{ broken }}
    shown(ast.parse("\n\nraise KeyError('tree')"))
    # expect:     an end
    # expect: an end
