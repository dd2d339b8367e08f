import os
import subprocess
import sys

CODE = """
import asyncio
async def main(): print(asyncio.get_running_loop().get_debug())
asyncio.run(main())
"""


def show(*options, **variables):
    environment = {**os.environ, **variables}
    subprocess.run([sys.executable, *options, "-c", CODE], env=environment, check=True)


show()  # expect: False
show(PYTHONASYNCIODEBUG="1")  # expect: True
show(PYTHONASYNCIODEBUG="")  # expect: False
show("-E", PYTHONASYNCIODEBUG="1")  # expect: False
show("-X", "dev")  # expect: True
