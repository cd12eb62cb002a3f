@echo off
rem The launcher for Windows: what ./course does, in the same order.
setlocal EnableDelayedExpansion
set "root=%~dp0"
set "root=%root:~0,-1%"
set "classes=%root%\tools\course\target\classes"
set "jar=%root%\tools\course\target\course.jar"

set "jdk="
if defined JAVA_HOME call :consider "%JAVA_HOME%"
for /f "delims=" %%j in ('where java 2^>nul') do call :consider "%%~dpj.."
for /d %%d in ("%ProgramFiles%\Eclipse Adoptium\*" "%ProgramFiles%\Java\*" "%USERPROFILE%\.jdks\*" "%USERPROFILE%\.sdkman\candidates\java\*") do call :consider "%%d"
if not defined jdk (
  echo No JDK 25 found: install Temurin 25 ^(winget: EclipseAdoptium.Temurin.25.JDK^). 1>&2
  exit /b 1
)
set "java=%jdk%\bin\java.exe"

set "wants_build=true"
if "%~1"=="" set "wants_build=false"
for %%c in (help status down logs aws access why break) do if /i "%~1"=="%%c" set "wants_build=false"
for %%a in (%*) do for %%h in (-h --help -V --version) do if "%%~a"=="%%h" set "wants_build=false"
if not exist "%jar%" set "wants_build=true"
if %wants_build%==false goto run

where node >nul 2>&1 || (
  echo No Node found: install Node.js 20 or later ^(winget: OpenJS.NodeJS.LTS^). 1>&2
  exit /b 1
)
where mvn >nul 2>&1 || (
  echo No Maven found: install Apache Maven 3.8.7 or later ^(Scoop or Chocolatey: maven^). 1>&2
  exit /b 1
)
if exist "%classes%\course\build\Build.class" (
  "%java%" -XX:TieredStopAtLevel=1 "-Dcourse.root=%root%" -cp "%classes%" course.build.Build fresh && goto run
)
"%java%" -XX:TieredStopAtLevel=1 "-Dcourse.root=%root%" "%root%\tools\course\src\main\java\course\build\Build.java" build || exit /b 1

:run
"%java%" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow "-Dcourse.root=%root%" -jar "%jar%" %*
exit /b %ERRORLEVEL%

rem Takes the folder for the JDK if it holds one of version 25 or later, and none was found before.
:consider
if defined jdk exit /b
if not exist "%~f1\bin\javac.exe" exit /b
for /f "tokens=2 delims==." %%v in ('findstr /b "JAVA_VERSION=" "%~f1\release" 2^>nul') do (
  set "major=%%~v"
  set "major=!major:"=!"
  if !major! GEQ 25 set "jdk=%~f1"
)
exit /b
