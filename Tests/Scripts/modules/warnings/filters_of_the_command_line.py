import subprocess
import sys

CODE = """
import warnings
for category in (DeprecationWarning, UserWarning):
    try:
        warnings.warn("text", category)
    except category as error:
        print("raised", repr(error))
"""


def show(*options):
    done = subprocess.run([sys.executable, *options, "-c", CODE], capture_output=True, text=True)
    print(done.stdout.split("\n")[:-1], done.stderr.split("\n")[0])


show("-W", "ignore")  # expect: [] 
show("-W", "error", "-Wignore::UserWarning")  # expect: ["raised DeprecationWarning('text')"] 
show("-W", "err:te:UserWarning:__main__")  # expect: ["raised UserWarning('text')"] <string>:5: DeprecationWarning: text
show("-W", "error:other", "-W", "i")  # expect: [] 
show("-W", "never", "-W", "ignore")  # expect: [] Invalid -W option ignored: invalid action: 'never'
