
   
	
int x = 1;


int f() {

    return x;

}

   
System.out.println(f());


   System.out.println("indented");
	int tabbed = 2;
System.out.println(tabbed);

