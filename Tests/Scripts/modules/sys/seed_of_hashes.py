import os
import subprocess
import sys


def show(code, seed):
    environment = {**os.environ, "PYTHONHASHSEED": seed}
    result = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True)
    print(result.returncode, result.stdout.strip() or result.stderr.strip())


SETS = "print({'apple', 'pear', 'fig', 'kiwi'}, set('abracadabra'))"
show(SETS, "0")  # expect: 0 {'pear', 'kiwi', 'apple', 'fig'} {'d', 'r', 'b', 'c', 'a'}
show(SETS, "1")  # expect: 0 {'pear', 'fig', 'kiwi', 'apple'} {'d', 'r', 'a', 'b', 'c'}
TEXTS = "print(*map(hash, ('', 'a', 'abcdefgh', 'é', '日本', 'a𝒳', b'a')))"
show(TEXTS, "42")
# expect: 0 0 -123207753977932514 -5457871895989710762 5653850369683463245 -7192152084576530731 -8409917722209237223 -123207753977932514
show("import sys; print(sys.flags.hash_randomization)", "0")  # expect: 0 0
show("import sys; print(sys.flags.hash_randomization)", "random")  # expect: 0 1
show("import sys; print(sys.hash_info.algorithm, sys.hash_info.seed_bits)", "0")  # expect: 0 siphash13 128
show("import datetime as d; print(hash(d.date(2020, 1, 2)), hash(d.datetime(2020, 1, 2, 3)))", "7")
# expect: 0 5178767583802256182 8582403086424549515
show("0", "4294967296")
# expect: 1 Fatal Python error: config_init_hash_seed: PYTHONHASHSEED must be "random" or an integer in range [0; 4294967295]
# expect: Python runtime state: preinitialized
