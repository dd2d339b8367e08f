import filecmp
import os
import tempfile

with tempfile.TemporaryDirectory() as folder:
    left, right = os.path.join(folder, "l"), os.path.join(folder, "r")
    for side, files in ((left, {"same": "x", "diff": "1", "mine": ""}), (right, {"same": "x", "diff": "2", "yours": ""})):
        os.makedirs(os.path.join(side, "sub"))
        for name, text in files.items():
            with open(os.path.join(side, name), "w") as file:
                file.write(text)
    compared = filecmp.dircmp(left, right)
    print(compared.left_only, compared.right_only, sorted(compared.common), compared.common_dirs)
    print(filecmp.cmp(os.path.join(left, "same"), os.path.join(right, "same"), shallow=False))
    print(filecmp.cmpfiles(left, right, ["same", "diff", "none"], shallow=False))
# expect: ['mine'] ['yours'] ['diff', 'same', 'sub'] ['sub']
# expect: True
# expect: (['same'], ['diff'], ['none'])
