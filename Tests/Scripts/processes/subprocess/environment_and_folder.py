import os
import subprocess

print(subprocess.run(["env"], env={"ONE": "1", "TWO": "ü"}, capture_output=True, text=True).stdout.split())
os.environ["GIVEN_ON"] = "yes"
print(subprocess.getoutput("echo $GIVEN_ON"))
print(subprocess.run(["pwd"], cwd="/", capture_output=True).stdout)
try:
    subprocess.run(["true"], env={"A=B": "c"})
except ValueError as error:
    print(error)

# expect: ['ONE=1', 'TWO=ü']
# expect: yes
# expect: b'/\n'
# expect: illegal environment variable name
