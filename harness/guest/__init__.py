"""What runs inside the sandbox: a zygote, the guests it forks, and a student's code. Nothing trusted imports this."""
